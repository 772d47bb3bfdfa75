package org.duban.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duban.dispatch.DutyMapper.Owed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges each task's light anew whenever its facts change, and says in one sentence why. */
@Service
public class Lights {
    private final DutyMapper duties;
    private final StatusBook statuses;
    private final LightOverrideMapper overrides;
    private final Timeline timeline;
    private final LightJudge judge;
    private final Clock clock;

    Lights(
            DutyMapper duties,
            StatusBook statuses,
            LightOverrideMapper overrides,
            Timeline timeline,
            LightJudge judge,
            Clock clock) {
        this.duties = duties;
        this.statuses = statuses;
        this.overrides = overrides;
        this.timeline = timeline;
        this.judge = judge;
        this.clock = clock;
    }

    @Transactional
    public void refresh(long planTaskId) {
        TaskStatus before = statuses.lock(planTaskId);
        if (before.phase() == Phase.CLOSED) {
            return;
        }
        Owed owed = duties.owed(planTaskId, before.suspendedAt());
        TaskStatus now = before.owing(owed.nextDue(), owed.lapsed());
        if (before.isSuspended()) {
            // The clock stands still, and so does the light; only what came since, as the resumption, can be due.
            statuses.change(before, now);
            return;
        }
        relight(before, now, judge.facts(before, owed));
    }

    /** Many at once, in a few statements beside those for the tasks that do change; clocks that stand are passed over. */
    @Transactional
    public void refresh(Collection<Long> planTaskIds) {
        List<TaskStatus> running = statuses.lock(planTaskIds).stream()
                .filter(status -> status.phase() != Phase.CLOSED && !status.isSuspended())
                .toList();
        if (running.isEmpty()) {
            return;
        }
        Map<Long, Phase> phases = running.stream().collect(Collectors.toMap(TaskStatus::planTaskId, TaskStatus::phase));
        Map<Long, Owed> owed = judge.owed(phases.keySet());
        Map<Long, LightFacts> facts = judge.facts(phases, owed);
        running.forEach(before -> {
            Owed open = owed.getOrDefault(before.planTaskId(), Owed.NOTHING);
            relight(
                    before,
                    before.owing(open.nextDue(), open.lapsed()),
                    Objects.requireNonNull(facts.get(before.planTaskId())));
        });
    }

    private void relight(TaskStatus before, TaskStatus now, LightFacts facts) {
        TaskStatus after = now.lit(judge.judge(facts), holding(before, facts));
        statuses.change(before, after);
        if (after.light() != before.light()) {
            timeline.enter(
                    before.planId(),
                    before.planTaskId(),
                    TimelineKind.LIGHT_CHANGED,
                    before.light().label() + "转" + after.light().label() + "：" + after.lightReason());
        }
    }

    /** The override that still holds; one whose time is over, or that would hide missing data, ends here. */
    private @Nullable LightOverride holding(TaskStatus status, LightFacts facts) {
        Long id = status.overrideId();
        LightOverride override = id == null ? null : overrides.find(id);
        if (override == null) {
            return null;
        }
        String over = override.overBecause(LocalDate.now(clock), facts);
        if (over == null) {
            return override;
        }
        overrides.end(override.id(), null, over);
        timeline.enter(status.planId(), status.planTaskId(), TimelineKind.LIGHT_OVERRIDDEN, "人工调灯终止：" + over);
        return null;
    }
}
