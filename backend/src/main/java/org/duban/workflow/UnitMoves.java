package org.duban.workflow;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.duban.access.Role;
import org.duban.dispatch.CoordinatorChanged;
import org.duban.dispatch.UnitJoined;
import org.duban.dispatch.UnitLeft;
import org.duban.rhythm.Rhythms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a task's processes do when its units change: a part begins, a part ends, the lead's duties go to another unit. */
@Component
class UnitMoves {

    /** How the engine calls the whole of the parallel parts. */
    private static final String BODY = "#multiInstanceBody";

    private final ProcessInstances instances;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WorkItemMapper mapper;
    private final DutyBook duties;
    private final Groups groups;
    private final Rhythms rhythms;

    UnitMoves(
            ProcessInstances instances,
            RuntimeService runtime,
            RepositoryService repository,
            WorkItemMapper mapper,
            DutyBook duties,
            Groups groups,
            Rhythms rhythms) {
        this.instances = instances;
        this.runtime = runtime;
        this.repository = repository;
        this.mapper = mapper;
        this.duties = duties;
        this.groups = groups;
        this.rhythms = rhythms;
    }

    /** Just the one part begins, beside whatever the task is at. */
    @EventListener
    void on(UnitJoined event) {
        String instance =
                instances.find(PlanTaskProcess.PROCESS, event.planTaskId()).orElseThrow();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("acknowledgement")
                .setVariableLocal(Keys.ASSIGNMENT_ID, Long.toString(event.assignmentId()))
                .execute();
    }

    @EventListener
    void on(UnitLeft event) {
        duties.writeOpened();
        for (WorkItem item : mapper.openOnTask(event.planTaskId())) {
            if (Objects.equals(item.assignmentId(), event.assignmentId())) {
                duties.release(item, event.unitName() + "不再承担本任务：" + event.reason());
                instances.find(item.process(), item.subjectId()).ifPresent(instance -> endPart(instance, item));
            }
        }
    }

    /** Takes the unit's part away; if all other parts have ended before, what comes after them begins. */
    private void endPart(String instance, WorkItem item) {
        ActivityInstance body = bodyAround(runtime.getActivityInstance(instance), item)
                .orElseThrow(() -> new IllegalStateException("no part around " + item.element()));
        ActivityInstance part = Arrays.stream(body.getChildActivityInstances())
                .filter(child -> holds(child, item))
                .findFirst()
                .orElseThrow();
        int open = body.getChildActivityInstances().length + body.getChildTransitionInstances().length;
        var change = runtime.createProcessInstanceModification(instance);
        if (open > 1) {
            change.cancelActivityInstance(part.getId()).execute();
        } else {
            change.cancelActivityInstance(body.getId())
                    .startTransition(onward(body))
                    .execute();
        }
    }

    private static Optional<ActivityInstance> bodyAround(ActivityInstance node, WorkItem item) {
        if (node.getActivityId().endsWith(BODY) && holds(node, item)) {
            return Optional.of(node);
        }
        return Arrays.stream(node.getChildActivityInstances())
                .flatMap(child -> bodyAround(child, item).stream())
                .findFirst();
    }

    private static boolean holds(ActivityInstance node, WorkItem item) {
        return node.getActivityId().equals(item.element())
                        && Arrays.asList(node.getExecutionIds()).contains(item.executionId())
                || Arrays.stream(node.getChildActivityInstances()).anyMatch(child -> holds(child, item));
    }

    private String onward(ActivityInstance body) {
        String activity = body.getActivityId().replace(BODY, "");
        FlowNode node =
                repository.getBpmnModelInstance(body.getProcessDefinitionId()).getModelElementById(activity);
        return node.getOutgoing().iterator().next().getId();
    }

    /** The former lead's duties go to the new one; who judges them follows from whose duty it is (回避). */
    @EventListener
    void on(CoordinatorChanged event) {
        duties.writeOpened();
        mapper.openOnTask(event.planTaskId()).stream()
                .filter(item -> isOfTheWholeTask(item) || isFeedbackOfTask(item))
                .forEach(item -> handOver(item, event));
    }

    /** A part belongs to its own unit, an application to the one that asked; naming a lead is always the office's. */
    private static boolean isOfTheWholeTask(WorkItem item) {
        return item.assignmentId() == null
                && Stream.of(PlanTaskProcess.PROCESS, ProgressReportProcess.PROCESS, SelfAssessmentProcess.PROCESS)
                        .anyMatch(item.process()::equals)
                && !item.element().equals("appointCoordinator");
    }

    private boolean isFeedbackOfTask(WorkItem item) {
        return item.process().equals(ItemFeedbackProcess.PROCESS) && rhythms.isOfTask(item.subjectId());
    }

    private void handOver(WorkItem item, CoordinatorChanged event) {
        boolean judges = item.role().equals(Role.OFFICE.name()) || item.role().equals(Role.LEADER.name());
        if (judges) {
            duties.handOver(item, groups.judgeOf(event.toUnit()), event.reason());
        } else if (item.unitId() == event.fromUnit()) {
            duties.handOver(item, groups.unit(event.toUnit(), Role.valueOf(item.role())), event.reason());
        }
    }
}
