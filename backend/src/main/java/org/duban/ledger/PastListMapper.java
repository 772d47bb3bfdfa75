package org.duban.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

@Mapper
interface PastListMapper {

    List<PastLists.ReportLine> reports(
            @Param("where") Where where,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countReports(@Param("where") Where where);

    List<PastLists.AssignmentLine> assignments(
            @Param("where") Where where,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countAssignments(@Param("where") Where where);

    /**
     * @param at the last moment of a past day; null for now
     * @param visibleUnits null for everything
     */
    record Where(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable TaskKind kind,
            @Nullable Instant at,
            @Nullable Collection<Long> visibleUnits) {}
}
