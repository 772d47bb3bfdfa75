package org.duban.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface PlanMapper {
    @Nullable
    Plan plan(long id);

    @Nullable
    Plan lock(long id);

    void insert(
            @Param("key") NewId key,
            @Param("name") String name,
            @Param("start") @Nullable LocalDate start,
            @Param("end") @Nullable LocalDate end,
            @Param("at") Instant at,
            @Param("by") String by);

    void rename(
            @Param("id") long id,
            @Param("name") String name,
            @Param("start") @Nullable LocalDate start,
            @Param("end") @Nullable LocalDate end);

    void publish(
            @Param("id") long id,
            @Param("paperNumber") @Nullable String paperNumber,
            @Param("start") LocalDate start,
            @Param("end") LocalDate end,
            @Param("rhythm") ReportingRhythm rhythm,
            @Param("at") Instant at,
            @Param("by") String by);

    void changeRhythm(@Param("id") long id, @Param("rhythm") ReportingRhythm rhythm, @Param("since") LocalDate since);

    void startedAs(@Param("id") long id, @Param("processInstanceId") String processInstanceId);

    void close(long id);

    /** Plans that are being carried out. */
    List<Long> running();

    List<PlanSummary.Row> summaries(
            @Param("filter") PlanSummary.Filter filter,
            @Param("drafts") boolean drafts,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long summaryCount(@Param("filter") PlanSummary.Filter filter, @Param("drafts") boolean drafts);

    void insertSource(
            @Param("planId") long planId,
            @Param("fileName") String fileName,
            @Param("content") String content,
            @Param("hash") String hash,
            @Param("at") Instant at,
            @Param("by") String by);

    @Nullable
    PlanSource source(long planId);

    void insertEdit(@Param("edit") PlanEdit edit);

    List<PlanEdit> edits(@Param("planId") long planId, @Param("limit") int limit, @Param("offset") int offset);

    long editCount(long planId);
}
