package org.duban.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface FindingMapper {

    void insert(@Param("row") Finding row, @Param("id") NewId id);

    @Nullable
    Finding find(long id);

    @Nullable
    Finding lock(long id);

    List<Finding> ofAssessment(long selfAssessmentId);

    List<Finding> lockRecorded(long roundId);

    void issue(@Param("id") long id, @Param("at") Instant at, @Param("due") Instant due);

    void move(@Param("id") long id, @Param("state") FindingState state);

    void end(
            @Param("id") long id,
            @Param("state") FindingState state,
            @Param("points") @Nullable BigDecimal points,
            @Param("opinion") String opinion,
            @Param("at") Instant at,
            @Param("by") String by);

    List<FindingTurn> turns(long findingId);

    void insertTurn(@Param("row") FindingTurn row, @Param("id") NewId id);

    void answerAgain(
            @Param("id") long id, @Param("form") RectifiedForm form, @Param("at") Instant at, @Param("by") String by);

    void signTurn(@Param("id") long id, @Param("at") @Nullable Instant at, @Param("by") @Nullable String by);

    void judgeTurn(
            @Param("id") long id,
            @Param("verdict") TurnVerdict verdict,
            @Param("opinion") String opinion,
            @Param("at") Instant at,
            @Param("by") String by);

    void forgetProofs(long turnId);

    void prove(@Param("turnId") long turnId, @Param("evidenceIds") Collection<Long> evidenceIds);

    List<Proof> proofs(long findingId);

    List<FindingRow> page(
            @Param("filter") FindingFilter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") FindingFilter filter);

    List<Counted> figures(@Param("roundId") long roundId, @Param("now") Instant now);

    record Proof(long turnId, long evidenceId) {}

    /** @param overdue of those, how many are past their term */
    record Counted(FindingSource source, FindingState state, long total, long overdue) {}
}
