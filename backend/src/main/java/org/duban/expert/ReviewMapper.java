package org.duban.expert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.access.Evaluator;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

/** The review of a round, whom it asked, and what its tasks came to. */
@Mapper
interface ReviewMapper {

    void open(@Param("roundId") long roundId, @Param("planId") long planId);

    @Nullable
    Review find(long roundId);

    @Nullable
    Review lock(long roundId);

    void drawn(
            @Param("roundId") long roundId,
            @Param("seed") long seed,
            @Param("from") String from,
            @Param("term") Instant term,
            @Param("at") Instant at,
            @Param("by") String by);

    /** Who could be drawn for each task; a long text, which nobody reads but who draws again. */
    @Nullable
    String drawnFrom(long roundId);

    void more(@Param("roundId") long roundId, @Param("term") Instant term);

    void closed(@Param("roundId") long roundId, @Param("at") Instant at);

    void filed(@Param("roundId") long roundId, @Param("at") Instant at);

    void ask(
            @Param("roundId") long roundId,
            @Param("expert") Evaluator expert,
            @Param("state") CommissionState state,
            @Param("id") NewId id);

    List<Commission> commissions(long roundId);

    @Nullable
    Commission commission(long id);

    @Nullable
    Commission commissionOf(@Param("roundId") long roundId, @Param("personId") long personId);

    void move(@Param("id") long id, @Param("state") CommissionState state);

    void submitted(@Param("id") long id, @Param("at") Instant at);

    List<TaskResult> results(long roundId);

    List<TaskResult> resultsOf(@Param("selfAssessmentIds") Collection<Long> selfAssessmentIds);

    /** The tasks whose experts differ, or lack, in the plan's order. */
    List<Long> tasksWith(@Param("roundId") long roundId, @Param("only") ReviewViews.Only only);

    Tally tally(long roundId);

    /** How many tasks of a round have experts who differ, who differ without a word on it, and who are missing. */
    record Tally(int divergent, int unsettled, int lacking) {}

    void forgetResults(long roundId);

    void keepResults(@Param("rows") List<TaskResult> rows);

    void settle(
            @Param("selfAssessmentId") long selfAssessmentId,
            @Param("settlement") Settlement settlement,
            @Param("reason") String reason,
            @Param("at") Instant at,
            @Param("by") String by);

    List<MyRound> mine(@Param("personId") long personId, @Param("limit") int limit, @Param("offset") int offset);

    long countMine(long personId);

    /** A round in which somebody has tasks to score or had some. */
    record MyRound(
            long roundId,
            String title,
            CommissionState state,
            @Nullable Instant term,
            int tasks,
            int scored) {}
}
