package org.duban.expert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.assessment.ScoreForm;
import org.jspecify.annotations.Nullable;

/** Who scores what in a round, and the scores. */
@Mapper
interface SheetMapper {

    void seat(@Param("rows") List<Seated> rows);

    /** A place at a task as it is given out. */
    record Seated(
            long roundId,
            long commissionId,
            long selfAssessmentId,
            long planTaskId,
            SeatOrigin origin,
            @Nullable String seatedFor) {}

    List<Sheet> ofRound(long roundId);

    /** Those of some tasks. */
    List<Sheet> ofAssessments(
            @Param("roundId") long roundId, @Param("selfAssessmentIds") Collection<Long> selfAssessmentIds);

    /** How much each expert of a round has. */
    List<Load> loads(long roundId);

    /** @param seated their places at tasks, {@code missed} those that they left empty */
    record Load(long commissionId, int seated, int missed, int scored) {}

    List<Sheet> ofCommission(long commissionId);

    @Nullable
    Sheet find(long id);

    /** Somebody's own for a task. */
    @Nullable
    Sheet own(@Param("roundId") long roundId, @Param("planTaskId") long planTaskId, @Param("personId") long personId);

    int score(
            @Param("id") long id,
            @Param("version") int version,
            @Param("total") BigDecimal total,
            @Param("opinion") @Nullable String opinion,
            @Param("at") Instant at);

    void forgetScores(long sheetId);

    void keepScores(@Param("sheetId") long sheetId, @Param("scores") List<ScoreForm> scores);

    List<SheetScore> scores(long sheetId);

    void end(@Param("id") long id, @Param("state") SheetState state, @Param("reason") String reason);

    void send(long commissionId);

    /** Time is over: what was scored counts, what was not is missing. */
    void close(long roundId);

    /**
     * Who of these people had a duty of which task in hand, whichever it was.
     *
     * @param planTaskId null for all tasks of the round
     */
    List<Worked> worked(
            @Param("roundId") long roundId,
            @Param("planTaskId") @Nullable Long planTaskId,
            @Param("people") Collection<Long> people);

    record Worked(long planTaskId, long personId) {}
}
