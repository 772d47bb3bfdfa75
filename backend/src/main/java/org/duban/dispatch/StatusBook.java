package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.shared.InTransaction;
import org.duban.shared.Portions;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps how each task stands, and how it stood before; every step begins by locking the task's row here. */
@Component
class StatusBook {
    private static final int BATCH = 100;

    private final StatusMapper mapper;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final InTransaction<Map<Long, TaskStatus>> held = new InTransaction<>(HashMap::new);

    StatusBook(StatusMapper mapper, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    /** A row that the transaction holds already is changed by nobody else, so it is not read again. */
    TaskStatus lock(long planTaskId) {
        TaskStatus known = held.get().get(planTaskId);
        if (known != null) {
            return known;
        }
        TaskStatus status = mapper.lock(planTaskId);
        if (status == null) {
            throw RuleViolated.notFound("该任务尚未下达，任务");
        }
        held.get().put(planTaskId, status);
        return status;
    }

    List<TaskStatus> lock(Collection<Long> planTaskIds) {
        List<TaskStatus> rows = mapper.lockAll(planTaskIds);
        rows.forEach(row -> held.get().put(row.planTaskId(), row));
        return rows;
    }

    TaskStatus get(long planTaskId) {
        TaskStatus status = mapper.find(planTaskId);
        if (status == null) {
            throw RuleViolated.notFound("该任务尚未下达，任务");
        }
        return status;
    }

    boolean knowsPlan(long planId) {
        return mapper.countOf(planId) > 0;
    }

    void open(List<TaskStatus> rows) {
        for (List<TaskStatus> some : Portions.of(rows, BATCH)) {
            mapper.insert(some);
            mapper.openHistory(some, Forever.END);
        }
    }

    /**
     * Writes a change of the locked row; nothing when nothing differs. Past days are looked at as they ended, so the
     * history keeps one standing a day, the last.
     */
    void change(TaskStatus before, TaskStatus after) {
        if (before.equals(after)) {
            return;
        }
        Instant now = clock.instant();
        Long override = before.overrideId();
        if (override != null && !override.equals(after.overrideId())) {
            mapper.endOverride(override, now);
        }
        TaskStatus changed = after.at(now.isAfter(before.changedAt()) ? now : before.changedAt());
        write(changed);
        if (day(before.changedAt()).isBefore(day(now))) {
            mapper.closeHistory(changed.planTaskId(), now, Forever.END);
            mapper.openHistory(List.of(changed), Forever.END);
        } else {
            mapper.rewriteHistory(changed, Forever.END);
        }
        if (changed.light() != before.light()) {
            events.publishEvent(new LightChanged(
                    changed.planId(),
                    changed.planTaskId(),
                    before.light(),
                    changed.light(),
                    changed.lightReason(),
                    changed.overrideId() != null,
                    now));
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private void write(TaskStatus changed) {
        mapper.update(changed);
        held.get().put(changed.planTaskId(), changed);
    }
}
