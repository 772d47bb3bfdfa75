package org.duban.supervision;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OverdueMapper {

    List<Row> list(
            @Param("filter") OverdueFilter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") OverdueFilter filter);

    record Row(
            long id,
            String name,
            String element,
            long planId,
            @Nullable Long planTaskId,
            @Nullable String taskTitle,
            long unitId,
            String unitName,
            String role,
            Instant due,
            Instant originalDue,
            Instant lapsedAt,
            @Nullable Instant escalatedAt,
            @Nullable Instant completedAt) {}
}
