package org.duban.application.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.Line;
import org.duban.application.Matter;
import org.duban.dispatch.Participation;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 主办单位变更: the lead asks that another unit of the task lead it from now on. */
@Component
class CoordinatorChange implements ApplicationKind<CoordinatorChange.Content> {
    private static final int REASON = 2000;
    private static final int PAPER_NUMBER = 100;

    private final Participation participation;

    CoordinatorChange(Participation participation) {
        this.participation = participation;
    }

    record Content(
            @Nullable Long assignmentId,
            @Nullable String paperNumber,
            @Nullable String reason) {}

    @Override
    public String word() {
        return "COORDINATOR";
    }

    @Override
    public String label() {
        return "主办单位变更";
    }

    @Override
    public String purpose() {
        return "由承担本任务的另一个单位主办，未办的主办事项按原期限转交";
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public boolean runsAlone() {
        return true;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return task.unitCount() > 1 ? Optional.empty() : Optional.of("本任务只有一个承担单位，须先增加单位，再变更主办单位");
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (content.assignmentId() == null) {
            errors.put("assignmentId", "请选择变更后的主办单位");
        } else {
            participation
                    .objectionToLeading(task.planTaskId(), content.assignmentId())
                    .ifPresent(sentence -> errors.put("assignmentId", sentence));
        }
        Texts.optional(errors, "paperNumber", content.paperNumber(), "文号", PAPER_NUMBER);
        Texts.required(errors, "reason", content.reason(), "变更理由", REASON);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        long lead = Objects.requireNonNull(task.leadUnitId());
        return Matter.ofTask(lead, task.planTaskId(), "主办单位变更", Matter.Extent.NONE, lines(task, content));
    }

    private List<Line> lines(TaskStatus task, Content content) {
        String next = participation.told(task.planTaskId(), Objects.requireNonNull(content.assignmentId()));
        return new Lines()
                .say("变更后的主办单位", next)
                .say("文号", content.paperNumber())
                .say("变更理由", content.reason())
                .all();
    }

    @Override
    public void apply(Application granted, Content content) {
        participation.changeCoordinator(
                granted.planTaskId(),
                Objects.requireNonNull(content.assignmentId()),
                Objects.requireNonNull(content.reason()),
                content.paperNumber());
    }
}
