package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DutyMapper {

    void open(@Param("duties") List<DutiesOpened.Opened> duties, @Param("at") Instant at);

    void remind(long workItemId);

    void lapse(@Param("workItemId") long workItemId, @Param("at") Instant at);

    void move(@Param("workItemId") long workItemId, @Param("due") @Nullable Instant due, @Param("at") Instant at);

    void handOver(@Param("workItemId") long workItemId, @Param("unitId") @Nullable Long unitId);

    void close(@Param("workItemId") long workItemId, @Param("at") Instant at);

    /** @param standingSince leaves out what was open when the clock of the task stopped; null while it runs */
    Owed owed(@Param("planTaskId") long planTaskId, @Param("standingSince") @Nullable Instant standingSince);

    Missing missing(@Param("planTaskId") long planTaskId, @Param("now") Instant now, @Param("today") LocalDate today);

    /** Tasks whose light may turn with the day alone: something is late, and later each day. */
    List<Long> tasksRunningLate(@Param("today") LocalDate today);

    /** What is open on a task: the next due date, how many lapsed since when, how many were reminded. */
    record Owed(
            @Nullable Instant nextDue, int lapsed, @Nullable Instant lapsedSince, int reminded) {}

    record Missing(int reports, int milestones, @Nullable LocalDate milestoneSince) {
        static final Missing NOTHING = new Missing(0, 0, null);
    }
}
