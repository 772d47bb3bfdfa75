package org.duban.application.kind;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.Line;
import org.duban.application.Matter;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Milestone;
import org.duban.dispatch.Phase;
import org.duban.dispatch.PlanChange;
import org.duban.dispatch.PlanChanges;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.dispatch.WorkPlanForm;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 任务变更: another scope or other milestones than the work plan in force says; the old edition is kept. */
@Component
class Change implements ApplicationKind<Change.Content> {
    private static final int REASON = 2000;

    private final PlanChanges changes;
    private final TaskStanding tasks;
    private final Calendars calendars;

    Change(PlanChanges changes, TaskStanding tasks, Calendars calendars) {
        this.changes = changes;
        this.tasks = tasks;
        this.calendars = calendars;
    }

    record Content(
            @Nullable String scope,
            @Nullable List<WorkPlanForm.MilestoneDraft> add,
            @Nullable List<PlanChange.Altered> alter,
            @Nullable List<Long> drop,
            @Nullable String reason) {

        PlanChange change() {
            return new PlanChange(scope, add, alter, drop);
        }
    }

    @Override
    public String word() {
        return "CHANGE";
    }

    @Override
    public String label() {
        return "任务变更";
    }

    @Override
    public String purpose() {
        return "情况变化时，调整实施方案的工作内容，增加、调整或取消里程碑";
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return task.phase() == Phase.IMPLEMENTATION
                ? Optional.empty()
                : Optional.of("该任务现为“" + task.phase().label() + "”，实施方案批准后才能申请变更");
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        PlanChange change = content.change();
        Map<String, String> errors = new LinkedHashMap<>(changes.objections(task.planTaskId(), change));
        Texts.required(errors, "reason", content.reason(), "变更理由", REASON);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        long lead = Objects.requireNonNull(task.leadUnitId());
        Matter.Extent extent = new Matter.Extent(postponement(task, change), change.size(), false, null);
        return Matter.ofTask(lead, task.planTaskId(), "实施方案变更", extent, lines(task, content));
    }

    private List<Line> lines(TaskStatus task, Content content) {
        Map<Long, Milestone> present = tasks.milestones(task.planTaskId()).stream()
                .collect(Collectors.toMap(Milestone::id, Function.identity()));
        PlanChange change = content.change();
        Lines lines = new Lines().say("变更后的工作内容", content.scope());
        change.altered().forEach(altered -> {
            Milestone before = Objects.requireNonNull(present.get(altered.milestoneId()));
            lines.say(
                    "调整里程碑",
                    "“" + before.title() + "”（" + before.due() + "）改为“" + altered.title() + "”（" + altered.due() + "）");
        });
        change.dropped().forEach(id -> {
            Milestone before = Objects.requireNonNull(present.get(id));
            lines.say("取消里程碑", "“" + before.title() + "”（" + before.due() + "）");
        });
        change.added().forEach(added -> lines.say("增加里程碑", "“" + added.title() + "”（" + added.due() + "）"));
        return lines.say("变更理由", content.reason()).all();
    }

    /** A milestone put off counts as an extension does, or a change would be the easier way to more time. */
    private int postponement(TaskStatus task, PlanChange change) {
        Map<Long, LocalDate> present =
                tasks.milestones(task.planTaskId()).stream().collect(Collectors.toMap(Milestone::id, Milestone::due));
        return change.altered().stream()
                .mapToInt(altered -> calendars
                        .current()
                        .workingDaysBetween(
                                Objects.requireNonNull(present.get(altered.milestoneId())),
                                Objects.requireNonNull(altered.due())))
                .map(days -> Math.max(0, days))
                .max()
                .orElse(0);
    }

    @Override
    public void apply(Application granted, Content content) {
        changes.apply(granted.planTaskId(), content.change(), Objects.requireNonNull(content.reason()));
    }
}
