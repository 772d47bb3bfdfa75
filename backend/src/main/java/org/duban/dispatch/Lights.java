package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.duban.dispatch.DutyMapper.Missing;
import org.duban.dispatch.DutyMapper.Owed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Judges each task's light anew whenever its facts change, and says in one sentence why. */
@Service
public class Lights {
    private final DutyMapper duties;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Supplier<LightRule> rule;
    private final Clock clock;

    /** @param rule asked for late: the room that decides by tables is built on this one */
    Lights(DutyMapper duties, StatusBook statuses, Timeline timeline, ObjectProvider<LightRule> rule, Clock clock) {
        this.duties = duties;
        this.statuses = statuses;
        this.timeline = timeline;
        this.rule = SingletonSupplier.of(rule::getObject);
        this.clock = clock;
    }

    @Transactional
    public void refresh(long planTaskId) {
        TaskStatus before = statuses.lock(planTaskId);
        if (before.phase() == Phase.CLOSED) {
            return;
        }
        Owed owed = duties.owed(planTaskId, before.suspendedAt());
        if (before.isSuspended()) {
            // The clock stands still, and so does the light; only what came since, as the resumption, can be due.
            statuses.change(before, before.owing(owed.nextDue(), owed.lapsed()));
            return;
        }
        LightVerdict verdict = rule.get().judge(facts(before, owed));
        statuses.change(before, before.owing(owed.nextDue(), owed.lapsed()).lit(verdict));
        if (verdict.light() != before.light()) {
            timeline.enter(
                    before.planId(),
                    planTaskId,
                    TimelineKind.LIGHT_CHANGED,
                    before.light().label() + "转" + verdict.light().label() + "：" + verdict.reason());
        }
    }

    /** Once a day: lateness grows without anything happening. */
    @Transactional
    public void refreshRunningLate() {
        duties.tasksRunningLate(LocalDate.now(clock)).forEach(this::refresh);
    }

    private LightFacts facts(TaskStatus status, Owed owed) {
        LocalDate today = LocalDate.now(clock);
        // Reports and milestones can be missing only of what is being carried out.
        Missing missing = status.phase() == Phase.IMPLEMENTATION
                ? duties.missing(status.planTaskId(), clock.instant(), today)
                : Missing.NOTHING;
        return new LightFacts(
                status.planTaskId(),
                status.phase(),
                owed.lapsed(),
                days(day(owed.lapsedSince()), today),
                owed.reminded(),
                missing.reports(),
                missing.milestones(),
                days(missing.milestoneSince(), today));
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }

    private static int days(@Nullable LocalDate since, LocalDate today) {
        return since == null ? 0 : (int) ChronoUnit.DAYS.between(since, today);
    }
}
