package org.duban.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.ReportState;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

@Mapper
interface PastListMapper {

    List<ReportRow> reports(
            @Param("where") Where where,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** Asked for a page alone: a column of the list would be counted for all rows before they are sorted. */
    List<Parts> parts(@Param("where") Where where, @Param("reportIds") Collection<Long> reportIds);

    record ReportRow(
            long id,
            long planTaskId,
            String number,
            String title,
            String label,
            Instant deadline,
            ReportState state,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable Instant verifiedAt) {}

    record Parts(long reportId, int received, int parts) {}

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
