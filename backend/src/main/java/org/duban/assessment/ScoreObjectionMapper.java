package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface ScoreObjectionMapper {

    void insert(@Param("row") ScoreObjection row, @Param("id") NewId id);

    void insertLines(@Param("rows") List<ScoreObjectionLine> rows);

    @Nullable
    ScoreObjection find(long id);

    List<ScoreObjection> ofAssessment(long selfAssessmentId);

    List<ScoreObjectionLine> lines(long objectionId);

    void sign(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void move(
            @Param("id") long id,
            @Param("state") ScoreObjectionState state,
            @Param("opinion") @Nullable String opinion);

    void decide(
            @Param("id") long id,
            @Param("state") ScoreObjectionState state,
            @Param("total") BigDecimal total,
            @Param("opinion") @Nullable String opinion,
            @Param("at") Instant at,
            @Param("by") String by);

    void decideLine(@Param("objectionId") long objectionId, @Param("score") ScoreForm score);

    long open(long roundId);

    /** Those that no head has signed. */
    List<Long> unsigned(long roundId);
}
