package org.duban.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface EvidenceMapper {

    void insert(@Param("row") Evidence row, @Param("id") NewId id);

    void describe(
            @Param("id") long id,
            @Param("description") @Nullable String description,
            @Param("certifiedBy") @Nullable String certifiedBy,
            @Param("about") Proves about,
            @Param("aboutId") long aboutId);

    /** What a head signs, the head stands for; the first signature stays. */
    void certify(
            @Param("reportId") long reportId,
            @Param("partId") long partId,
            @Param("unit") String unit,
            @Param("person") String person,
            @Param("at") Instant at);

    void certifyThese(
            @Param("ids") Collection<Long> ids,
            @Param("unit") String unit,
            @Param("person") String person,
            @Param("at") Instant at);

    @Nullable
    Evidence find(long id);

    List<Evidence> ofTask(long planTaskId);

    int countOnTask(@Param("planTaskId") long planTaskId, @Param("ids") Collection<Long> ids);

    /** Rows after an id, a page at a time, for the check of files against rows. */
    List<Evidence> after(@Param("id") long id, @Param("limit") int limit);
}
