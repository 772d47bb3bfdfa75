package org.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.ReportState;
import org.jspecify.annotations.Nullable;

@Mapper
interface LedgerMapper {

    List<LedgerRow> rows(
            @Param("where") Where where,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("where") Where where);

    List<Long> taskIds(@Param("where") Where where, @Param("limit") int limit, @Param("offset") int offset);

    long countTasks(@Param("where") Where where);

    List<LedgerRow> rowsOf(@Param("where") Where where, @Param("taskIds") Collection<Long> taskIds);

    List<Participant> participants(@Param("taskIds") Collection<Long> taskIds, @Param("at") @Nullable Instant at);

    List<LastReport> lastReports(@Param("taskIds") Collection<Long> taskIds, @Param("at") @Nullable Instant at);

    List<Extended> extensions(@Param("milestoneIds") Collection<Long> milestoneIds, @Param("at") @Nullable Instant at);

    List<String> sections(@Param("where") Where where);

    /**
     * @param at the last moment of a past day; null for now
     * @param visibleUnits null for everything
     */
    record Where(
            LedgerFilter filter,
            @Nullable String pattern,
            @Nullable Instant at,
            LocalDate day,
            @Nullable Collection<Long> visibleUnits) {}

    record Participant(long planTaskId, String unitName) {}

    record LastReport(
            long planTaskId,
            String label,
            ReportState state,
            @Nullable Instant signedAt) {}

    record Extended(long milestoneId, int times) {}
}
