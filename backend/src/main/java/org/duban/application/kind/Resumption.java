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

/** 恢复: the clock of a suspended task runs again. */
@Component
class Resumption implements ApplicationKind<Resumption.Content> {
    private static final int REASON = 2000;

    private final TaskClock taskClock;

    Resumption(TaskClock taskClock) {
        this.taskClock = taskClock;
    }

    record Content(@Nullable String reason) {}

    @Override
    public String word() {
        return "RESUMPTION";
    }

    @Override
    public String label() {
        return "恢复";
    }

    @Override
    public String purpose() {
        return "中止的原因消除后恢复办理，未到期的时限和里程碑按停走的工作日顺延";
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public boolean isForStandstill() {
        return true;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return task.isSuspended() ? Optional.empty() : Optional.of("该任务没有中止，无须恢复");
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        Map<String, String> errors = new LinkedHashMap<>();
        Texts.required(errors, "reason", content.reason(), "恢复的理由", REASON);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        long lead = Objects.requireNonNull(task.leadUnitId());
        return Matter.ofTask(
                lead,
                task.planTaskId(),
                "任务恢复",
                Matter.Extent.NONE,
                new Lines().say("恢复理由", content.reason()).all());
    }

    @Override
    public void apply(Application granted, Content content) {
        taskClock.restart(granted.planTaskId(), Objects.requireNonNull(content.reason()));
    }
}
