package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.MilestoneState;
import org.jspecify.annotations.Nullable;

@Mapper
interface MatterMapper {

    /** Duties of units that are late and have no matter yet, or are late anew. */
    List<Long> late(@Param("now") Instant now, @Param("today") LocalDate today);

    /** Those of them that still are, once their tasks are held. */
    List<Found> lateAmong(
            @Param("ids") Collection<Long> ids, @Param("now") Instant now, @Param("today") LocalDate today);

    /** Milestones whose day has gone by and that were not reached, and have no matter yet or are missed anew. */
    List<Long> missed(@Param("today") LocalDate today);

    List<Missed> missedAmong(@Param("ids") Collection<Long> ids, @Param("today") LocalDate today);

    /** Red tasks that have no matter of their own. */
    List<Long> red(@Param("today") LocalDate today);

    List<Found> redAmong(@Param("ids") Collection<Long> ids, @Param("today") LocalDate today);

    /** Tasks with an open matter about their light. */
    List<Long> redInHand();

    /** How the milestone of a matter stands today. */
    @Nullable
    MilestoneStanding milestone(long milestoneId);

    void insert(@Param("openings") List<Opening> openings, @Param("at") Instant at);

    /** Open matters whose next rung is due and that have not climbed one today. */
    List<Long> due(@Param("now") Instant now, @Param("today") Instant today);

    List<Matter> dueAmong(@Param("ids") Collection<Long> ids, @Param("now") Instant now, @Param("today") Instant today);

    /** Holds the tasks, as every step on them does first, in the order that keeps two who do so from waiting for each other. */
    List<Long> lockTasksOfDuties(Collection<Long> ids);

    List<Long> lockTasksOfMilestones(Collection<Long> ids);

    List<Long> lockTasks(Collection<Long> ids);

    List<Long> lockTasksOfMatters(Collection<Long> ids);

    void climbed(
            @Param("ids") Collection<Long> ids,
            @Param("rung") Rung rung,
            @Param("at") Instant at,
            @Param("nextAt") @Nullable Instant nextAt);

    /** To the rung before one that is void; null when there is none. */
    void fallBack(
            @Param("id") long id,
            @Param("rung") @Nullable Rung rung,
            @Param("at") @Nullable Instant at,
            @Param("nextAt") Instant nextAt);

    void setNext(@Param("ids") Collection<Long> ids, @Param("nextAt") @Nullable Instant nextAt);

    void end(
            @Param("id") long id,
            @Param("state") MatterState state,
            @Param("at") Instant at,
            @Param("because") @Nullable String because,
            @Param("calmUntil") @Nullable LocalDate calmUntil);

    void handOver(@Param("id") long id, @Param("unitId") long unitId, @Param("unitName") String unitName);

    @Nullable
    Matter find(long id);

    @Nullable
    Matter lock(long id);

    @Nullable
    Matter openOn(@Param("ground") Ground ground, @Param("subjectId") long subjectId);

    List<Matter> openOnTask(long planTaskId);

    List<Matter> list(
            @Param("filter") Filter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") Filter filter);

    List<MatterRow.Place> places(Collection<Long> ids);

    List<MarkRow> marks(
            @Param("planTaskIds") Collection<Long> planTaskIds,
            @Param("visibleUnits") @Nullable Set<Long> visibleUnits);

    /** @param visibleUnits whose matters may be seen; null for all */
    record Filter(
            @Nullable Long id,
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable Ground ground,
            @Nullable Rung rung,
            @Nullable MatterState state,
            @Nullable Boolean proposed,
            @Nullable Long sameAs,
            @Nullable Set<Long> visibleUnits) {}

    /** Something that is about to be put on the ladder. */
    record Found(
            long subjectId,
            long planId,
            long planTaskId,
            String subject,
            @Nullable String because,
            long unitId,
            String unitName,
            Instant due,
            int times,
            @Nullable Long formerId) {

        /** @param seen from when it counts */
        Found red(String sentence, Instant seen) {
            return new Found(subjectId, planId, planTaskId, subject, sentence, unitId, unitName, seen, times, formerId);
        }
    }

    /** A milestone that was missed: its day becomes a moment by the calendar. */
    record Missed(
            long subjectId,
            long planId,
            long planTaskId,
            String subject,
            long unitId,
            String unitName,
            LocalDate due,
            int times,
            @Nullable Long formerId) {

        Found until(Instant moment) {
            return new Found(subjectId, planId, planTaskId, subject, null, unitId, unitName, moment, times, formerId);
        }
    }

    /**
     * @param inForce whether the work plan that it belongs to is
     * @param unitId who answers for it: its own unit, else the one that leads the task
     */
    record MilestoneStanding(
            MilestoneState state,
            LocalDate due,
            boolean inForce,
            @Nullable Long unitId) {}

    /** @param nextAt when its first rung is due */
    record Opening(Ground ground, Found found, Instant nextAt) {}

    /** @param highest the number of the highest rung climbed, from 1; 0 before the first */
    record MarkRow(long planTaskId, long unitId, String unitName, int times, int open, int highest, Instant lastAt) {}
}
