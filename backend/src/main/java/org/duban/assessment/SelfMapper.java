package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Grade;
import org.duban.dispatch.PartState;
import org.jspecify.annotations.Nullable;

@Mapper
interface SelfMapper {

    /** Those of the tasks that have a lead and whose clock runs. */
    void open(@Param("roundId") long roundId, @Param("taskIds") Collection<Long> taskIds);

    void openParts(long roundId);

    void openScores(@Param("rows") List<SelfScore> rows);

    List<SelfAssessment> ofRound(long roundId);

    /** Those of some tasks, in the plan's order too. */
    List<SelfAssessment> some(@Param("roundId") long roundId, @Param("taskIds") Collection<Long> taskIds);

    /** The tasks of a round in the plan's order. */
    List<Long> pageOfTasks(@Param("roundId") long roundId, @Param("limit") int limit, @Param("offset") int offset);

    long countTasks(long roundId);

    @Nullable
    SelfAssessment find(long id);

    @Nullable
    SelfAssessment lock(long id);

    List<SelfPart> parts(long selfAssessmentId);

    @Nullable
    SelfPart part(@Param("selfAssessmentId") long selfAssessmentId, @Param("assignmentId") long assignmentId);

    List<SelfScore> scores(long selfAssessmentId);

    List<SelfProof> proofs(long selfAssessmentId);

    void move(@Param("id") long id, @Param("state") SelfState state, @Param("opinion") @Nullable String opinion);

    void silenceParts(long selfAssessmentId);

    void silenceLead(long id);

    void submitPart(
            @Param("id") long id, @Param("form") PartForm form, @Param("at") Instant at, @Param("by") String by);

    void signPart(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void movePart(@Param("id") long id, @Param("state") PartState state, @Param("opinion") @Nullable String opinion);

    void releaseParts(long assignmentId);

    void handOver(@Param("planTaskId") long planTaskId, @Param("unitId") long unitId);

    void forgetProofs(@Param("selfAssessmentId") long selfAssessmentId, @Param("partId") long partId);

    void prove(@Param("rows") List<SelfProof> rows);

    void submit(
            @Param("id") long id,
            @Param("summary") String summary,
            @Param("total") BigDecimal total,
            @Param("at") Instant at,
            @Param("by") String by);

    void scoreSelf(@Param("selfAssessmentId") long selfAssessmentId, @Param("score") ScoreForm score);

    void sign(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void scoreVerified(@Param("selfAssessmentId") long selfAssessmentId, @Param("score") ScoreForm score);

    void verify(@Param("id") long id, @Param("row") Verified row);

    /** The account of the one who verified. */
    @Nullable
    String verifier(long id);

    /** As they are within this transaction. */
    List<SelfScore> scoresAnew(long selfAssessmentId);

    /** @param whole with the experts' mean */
    void regrade(
            @Param("id") long id,
            @Param("total") BigDecimal total,
            @Param("whole") BigDecimal whole,
            @Param("grade") GradeVerdict grade);

    void weigh(
            @Param("id") long id,
            @Param("mean") @Nullable BigDecimal mean,
            @Param("total") BigDecimal total,
            @Param("grade") GradeVerdict grade);

    void sampled(@Param("ids") Collection<Long> ids);

    long unverified(long roundId);

    void insertCard(CheckCard card);

    List<CheckCard> cards(long selfAssessmentId);

    List<CheckCard> cardsOfRound(long roundId);

    List<SelfRow> page(
            @Param("filter") SelfFilter filter,
            @Param("visibleUnits") @Nullable Set<Long> visibleUnits,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") SelfFilter filter, @Param("visibleUnits") @Nullable Set<Long> visibleUnits);

    /**
     * The lead of each task and whoever had a part.
     *
     * @param taskIds null for all tasks of the round
     */
    List<UnitOf> units(@Param("roundId") long roundId, @Param("taskIds") @Nullable Collection<Long> taskIds);

    record UnitOf(long selfAssessmentId, long unitId) {}

    /** Grade → how many tasks of the round have it. */
    List<GradeCount> grades(long roundId);

    /** Tasks of the plan that are in the snapshot and not in the round. */
    List<PlanFacts.LeftOut> notAssessed(long roundId);

    record GradeCount(@Nullable Grade grade, long count) {}

    /** What a verification writes down. */
    record Verified(
            BigDecimal total,
            VerificationForm form,
            GradeVerdict grade,
            @Nullable String opinion,
            Instant at,
            String by,
            String account) {}
}
