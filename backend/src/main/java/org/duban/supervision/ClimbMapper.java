package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClimbMapper {

    /** A second row of the same rung is refused by its unique key. */
    void insert(@Param("climbs") List<NewClimb> climbs, @Param("ids") List<NewId> ids);

    @Nullable
    Climb find(long id);

    @Nullable
    Climb lock(long id);

    List<Climb> ofMatter(long matterId);

    List<Climb> openOnTask(long planTaskId);

    /** Those that a paper is the paper of. */
    List<Climb> ofPaper(long paperId);

    /** The rung may be climbed again from now on. */
    void makeVoid(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void forgetEvidence(long id);

    void prove(@Param("id") long id, @Param("evidenceIds") Collection<Long> evidenceIds);

    List<Proof> evidenceOf(long matterId);

    void move(
            @Param("id") long id,
            @Param("state") RungState state,
            @Param("endedAt") @Nullable Instant endedAt,
            @Param("endedBy") @Nullable String endedBy);

    void drafted(
            @Param("id") long id,
            @Param("demand") String demand,
            @Param("answerDays") int answerDays,
            @Param("addressee") @Nullable String addressee,
            @Param("withRhythm") boolean withRhythm,
            @Param("paperId") long paperId,
            @Param("at") Instant at,
            @Param("by") String by);

    void toldIn(@Param("id") long id, @Param("paperId") long paperId);

    void issued(
            @Param("id") long id,
            @Param("paperNumber") String paperNumber,
            @Param("answerUntil") @Nullable Instant answerUntil,
            @Param("at") Instant at,
            @Param("by") String by);

    /** Proposals of 通报 that nobody has drafted yet, in the plan's order. */
    List<BulletinOrders.Waiting> waitingForBulletin(@Param("planId") long planId, @Param("limit") int limit);

    void talked(
            @Param("id") long id,
            @Param("on") LocalDate on,
            @Param("with") String with,
            @Param("minutes") String minutes,
            @Param("paperId") long paperId,
            @Param("answerUntil") Instant answerUntil);

    void acknowledged(@Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    void answered(
            @Param("id") long id, @Param("form") OrderAnswerForm form, @Param("at") Instant at, @Param("by") String by);

    void replied(@Param("id") long id, @Param("at") @Nullable Instant at, @Param("by") @Nullable String by);

    void opinion(@Param("id") long id, @Param("opinion") @Nullable String opinion);

    void postpone(@Param("id") long id, @Param("answerUntil") Instant answerUntil);

    /** What an answer is proved with. */
    record Proof(long rungId, long evidenceId) {}
}
