package org.duban.application.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.ClosureGranted;
import org.duban.application.Line;
import org.duban.application.Matter;
import org.duban.application.OpenDuties;
import org.duban.application.OpenDuty;
import org.duban.dispatch.EvidenceStore;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Milestone;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.risk.RiskVerdicts;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 办结: the lead asks that the task be struck off the list (销号), when nothing on it is left to do. */
@Component
class Closure implements ApplicationKind<Closure.Content> {
    private static final int SUMMARY = 10_000;
    private static final int NAMED = 3;

    private final ObjectProvider<OpenDuties> duties;
    private final TaskStanding tasks;
    private final EvidenceStore evidence;
    private final RiskVerdicts risks;
    private final ApplicationEventPublisher events;

    Closure(
            ObjectProvider<OpenDuties> duties,
            TaskStanding tasks,
            EvidenceStore evidence,
            RiskVerdicts risks,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.tasks = tasks;
        this.evidence = evidence;
        this.risks = risks;
        this.events = events;
    }

    /** @param grade which grade the lead thinks the task has earned; 合格 when it asks for none */
    record Content(
            @Nullable String summary,
            @Nullable Grade grade,
            @Nullable List<Long> evidenceIds) {

        Grade proposedGrade() {
            return grade == null ? Grade.QUALIFIED : grade;
        }

        List<Long> evidence() {
            return evidenceIds == null
                    ? List.of()
                    : evidenceIds.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    @Override
    public String word() {
        return "CLOSURE";
    }

    @Override
    public String label() {
        return "办结";
    }

    @Override
    public String purpose() {
        return "任务全部完成后，报请销号并评定等次";
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
    public Matter examine(TaskStatus task, Content content) {
        refuseIncomplete(task.planTaskId(), content);
        long lead = Objects.requireNonNull(task.leadUnitId());
        return Matter.ofTask(lead, task.planTaskId(), "任务办结销号", Matter.Extent.NONE, lines(content));
    }

    private static List<Line> lines(Content content) {
        return new Lines()
                .say("完成情况", content.summary())
                .say("自评等次", content.proposedGrade().label())
                .all();
    }

    @Override
    public void apply(Application granted, Content content) {
        events.publishEvent(new ClosureGranted(granted.planTaskId(), content.proposedGrade(), granted.id()));
    }

    private void refuseIncomplete(long planTaskId, Content content) {
        Map<String, String> errors = new LinkedHashMap<>();
        Texts.required(errors, "summary", content.summary(), "完成情况", SUMMARY);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        evidence.demandOnTask(planTaskId, content.evidence());
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return task.phase() == Phase.IMPLEMENTATION
                ? unfinished(task.planTaskId())
                : Optional.of("该任务现为“" + task.phase().label() + "”，实施阶段才能申请办结");
    }

    private Optional<String> unfinished(long planTaskId) {
        List<String> milestones = tasks.milestones(planTaskId).stream()
                .filter(milestone -> milestone.state() != MilestoneState.DONE)
                .map(Milestone::title)
                .toList();
        if (!milestones.isEmpty()) {
            return Optional.of("还有 " + milestones.size() + " 个里程碑未完成：" + named(milestones));
        }
        List<String> open = duties.getObject().openOn(planTaskId).stream()
                .filter(duty -> !duty.isOfApproval() && !duty.isOfSupervision())
                .map(OpenDuty::told)
                .toList();
        return open.isEmpty()
                ? risks.missingOn(planTaskId)
                : Optional.of("还有 " + open.size() + " 项待办未办结：" + named(open));
    }

    private static String named(List<String> all) {
        String first = all.stream().limit(NAMED).collect(Collectors.joining("；"));
        return all.size() > NAMED ? first + " 等" : first;
    }
}
