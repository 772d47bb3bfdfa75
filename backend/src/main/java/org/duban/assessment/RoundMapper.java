package org.duban.assessment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface RoundMapper {

    void insert(@Param("row") SchemeRow row, @Param("openKey") String openKey, @Param("id") NewId id);

    /** The scheme, if it is still in the version that was read. */
    int edit(SchemeRow row);

    void delete(long id);

    void deleteCriteria(long roundId);

    void insertCriteria(@Param("rows") List<Criterion> rows);

    @Nullable
    Round find(long id);

    @Nullable
    Round lock(long id);

    @Nullable
    Round ofKey(String openKey);

    List<Criterion> criteria(long roundId);

    /** What the scheme says of experts; null where none are asked. */
    @Nullable
    ExpertTerms experts(long roundId);

    void deleteExperts(long roundId);

    void insertExperts(@Param("roundId") long roundId, @Param("terms") ExpertTerms terms);

    void submit(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void returnScheme(@Param("id") long id, @Param("opinion") String opinion);

    void approve(
            @Param("id") long id,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("hash") String hash,
            @Param("opinion") @Nullable String opinion);

    void open(Opening opening);

    void draw(Draw draw);

    void move(@Param("id") long id, @Param("state") RoundState state);

    /** From now on the units see what the office found, and may object until then. */
    void publish(@Param("id") long id, @Param("until") Instant until);

    void propose(
            @Param("id") long id, @Param("summary") String summary, @Param("at") Instant at, @Param("by") String by);

    void returnGrades(@Param("id") long id, @Param("opinion") String opinion);

    /** Ends it, so that another of its kind may begin. */
    void end(@Param("id") long id, @Param("state") RoundState state, @Param("at") Instant at, @Param("by") String by);

    List<RoundRow> page(
            @Param("planId") @Nullable Long planId,
            @Param("state") @Nullable RoundState state,
            @Param("opened") boolean opened,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(
            @Param("planId") @Nullable Long planId,
            @Param("state") @Nullable RoundState state,
            @Param("opened") boolean opened);

    /** The round begins: its dates, and the facts it rests on. */
    record Opening(long id, Instant at, String by, Instant partDue, Instant selfDue, Instant verifyDue, String hash) {}

    /** What the sample was drawn with. */
    record Draw(long id, long seed, int size, Instant at, String by) {}
}
