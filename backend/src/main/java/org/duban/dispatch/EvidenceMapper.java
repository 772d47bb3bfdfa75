package org.duban.dispatch;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EvidenceMapper {

    void insert(@Param("row") Evidence row, @Param("id") NewId id);

    @Nullable
    Evidence find(long id);

    List<Evidence> ofTask(long planTaskId);

    int countOnTask(@Param("planTaskId") long planTaskId, @Param("ids") Collection<Long> ids);

    /** Rows after an id, a page at a time, for the check of files against rows. */
    List<Evidence> after(@Param("id") long id, @Param("limit") int limit);
}
