package org.duban.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

@Mapper
interface PlanTaskQueries {

    List<PlanTaskItem> list(
            @Param("where") Where where,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("where") Where where);

    boolean isShared(@Param("planTaskId") long planTaskId, @Param("unitIds") Collection<Long> unitIds);

    List<Holder> holders(long planTaskId);

    List<Ruling> rulings(long planTaskId);

    /**
     * @param at the moment to look at; null for now
     * @param visibleUnits null for everything
     */
    record Where(
            PlanTaskFilter filter,
            @Nullable TaskKind kind,
            @Nullable String pattern,
            @Nullable Instant at,
            Instant unitAt,
            @Nullable Collection<Long> visibleUnits) {}

    /** Who held an assignment from when to when. */
    record Holder(
            long assignmentId,
            long unitId,
            String unitName,
            @Nullable String reason,
            @Nullable String paperNumber,
            Instant validFrom,
            Instant validTo) {}
}
