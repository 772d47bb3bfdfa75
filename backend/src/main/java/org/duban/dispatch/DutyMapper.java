package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DutyMapper {

    void open(@Param("duties") List<DutiesOpened.Opened> duties, @Param("at") Instant at);

    void remind(long workItemId);

    void lapse(@Param("workItemIds") List<Long> workItemIds, @Param("at") Instant at);

    void move(@Param("workItemId") long workItemId, @Param("due") @Nullable Instant due, @Param("at") Instant at);

    void handOver(@Param("workItemId") long workItemId, @Param("unitId") @Nullable Long unitId);

    void close(@Param("workItemId") long workItemId, @Param("at") Instant at);

    /** @param standingSince leaves out what was open when the clock of the task stopped; null while it runs */
    Owed owed(@Param("planTaskId") long planTaskId, @Param("standingSince") @Nullable Instant standingSince);

    /** The same of several tasks; none for a task on which nothing is open. */
    List<Owed> owedOf(@Param("planTaskIds") Collection<Long> planTaskIds);

    List<Missing> missing(
            @Param("planTaskIds") List<Long> planTaskIds, @Param("now") Instant now, @Param("today") LocalDate today);

    /** Tasks whose light may turn with the day alone: something is late, and later each day. */
    List<Long> tasksRunningLate(@Param("today") LocalDate today);

    /** What is open on a task: the next due date, how many lapsed since when, how many were reminded. */
    record Owed(
            @Nullable Long planTaskId,
            @Nullable Instant nextDue,
            int lapsed,
            @Nullable Instant lapsedSince,
            int reminded,
            int workPlanLapsed) {
        static final Owed NOTHING = new Owed(null, null, 0, null, 0, 0);
    }

    /** What should be known of a task that is being carried out, and is not. */
    record Missing(
            @Nullable Long planTaskId,
            int reports,
            int figures,
            int milestones,
            @Nullable LocalDate milestoneSince) {
        static final Missing NOTHING = new Missing(null, 0, 0, 0, null);

        /** Without what is a duty or a milestone of somebody, which each has a clock of its own. */
        Missing figuresAlone() {
            return new Missing(planTaskId, 0, figures, 0, null);
        }
    }
}
