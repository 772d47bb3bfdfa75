package org.duban.application.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.Matter;
import org.duban.dispatch.TaskClock;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 中止: the clock of the task stands still, until the lead asks that it run again. */
@Component
class Suspension implements ApplicationKind<Suspension.Content> {
    private static final int REASON = 2000;

    private final TaskClock taskClock;

    Suspension(TaskClock taskClock) {
        this.taskClock = taskClock;
    }

    record Content(@Nullable String reason) {}

    @Override
    public String word() {
        return "SUSPENSION";
    }

    @Override
    public String label() {
        return "中止";
    }

    @Override
    public String purpose() {
        return "因政策、资金或不可抗力暂不能推进时，停走全部时限，恢复后顺延";
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return Optional.empty();
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        Map<String, String> errors = new LinkedHashMap<>();
        Texts.required(errors, "reason", content.reason(), "中止的理由", REASON);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        long lead = Objects.requireNonNull(task.leadUnitId());
        return Matter.ofTask(
                lead,
                task.planTaskId(),
                "任务中止",
                Matter.Extent.NONE,
                new Lines().say("中止理由", content.reason()).all());
    }

    @Override
    public void apply(Application granted, Content content) {
        taskClock.stop(granted.planTaskId(), Objects.requireNonNull(content.reason()));
    }
}
