package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** Keeps how each task stands, and how it stood before; every step begins by locking the task's row here. */
@Component
class StatusBook {
    private final StatusMapper mapper;
    private final Clock clock;

    StatusBook(StatusMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    TaskStatus lock(long planTaskId) {
        TaskStatus status = mapper.lock(planTaskId);
        if (status == null) {
            throw RuleViolated.notFound("该任务尚未下达，任务");
        }
        return status;
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
        mapper.insert(rows);
        mapper.openHistory(rows, Forever.END);
    }

    /** Writes a change of the locked row; nothing when nothing differs. */
    void change(TaskStatus before, TaskStatus after) {
        if (before.equals(after)) {
            return;
        }
        TaskStatus changed = after.at(now());
        mapper.update(changed);
        remember(changed);
    }

    private void remember(TaskStatus changed) {
        Instant since = mapper.openHistorySince(changed.planTaskId(), Forever.END);
        if (since != null && !since.isBefore(changed.changedAt())) {
            // Several changes within one moment: only the last one was ever to be seen.
            mapper.dropOpenHistory(changed.planTaskId(), Forever.END);
            mapper.openHistory(List.of(changed.at(since)), Forever.END);
            return;
        }
        mapper.closeHistory(changed.planTaskId(), changed.changedAt(), Forever.END);
        mapper.openHistory(List.of(changed), Forever.END);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
