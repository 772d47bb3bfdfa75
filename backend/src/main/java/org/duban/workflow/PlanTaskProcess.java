package org.duban.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.application.ClosureGranted;
import org.duban.dispatch.AcknowledgeForm;
import org.duban.dispatch.AnswerRecall;
import org.duban.dispatch.AppointForm;
import org.duban.dispatch.ArbitrationForm;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.Grade;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Phase;
import org.duban.dispatch.PlanTasksDispatched;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.RefuseForm;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TransferForm;
import org.duban.dispatch.WorkPlanForm;
import org.duban.dispatch.WorkPlanRecall;
import org.duban.dispatch.WorkPlans;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One task of a plan from dispatch to 销号: {@code plan-task.bpmn}. */
@Component
public class PlanTaskProcess implements ProcessModel {

    static final String PROCESS = "plan-task";
    private static final String CLOSURE_GRANTED = "closureGranted";
    private static final String GRADE = "grade";

    /** The duties before the roles are settled. */
    private static final Set<String> ACKNOWLEDGEMENT = Set.of("acknowledgeTask", "arbitrateResponsibility");

    private final ProcessInstances instances;
    private final Assignments assignments;
    private final WorkPlans workPlans;
    private final AnswerRecall answers;
    private final WorkPlanRecall plansBack;
    private final Recusal recusal;
    private final Groups groups;
    private final TaskClosing closing;
    private final TaskStanding tasks;
    private final WorkItemMapper items;
    private final DutyBook duties;

    PlanTaskProcess(
            ProcessInstances instances,
            Assignments assignments,
            WorkPlans workPlans,
            AnswerRecall answers,
            WorkPlanRecall plansBack,
            Recusal recusal,
            Groups groups,
            TaskClosing closing,
            TaskStanding tasks,
            WorkItemMapper items,
            DutyBook duties) {
        this.instances = instances;
        this.assignments = assignments;
        this.workPlans = workPlans;
        this.answers = answers;
        this.plansBack = plansBack;
        this.recusal = recusal;
        this.groups = groups;
        this.closing = closing;
        this.tasks = tasks;
        this.items = items;
        this.duties = duties;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(
                        "acknowledgeTask",
                        "ACCEPTED",
                        AcknowledgeForm.class,
                        (duty, form) -> assignments.acknowledge(duty.assignment(), form))
                .on(
                        "acknowledgeTask",
                        "REFUSED",
                        RefuseForm.class,
                        (duty, form) -> assignments.refuse(duty.assignment(), form))
                .on(
                        "arbitrateResponsibility",
                        "UPHELD",
                        ArbitrationForm.class,
                        (duty, form) -> assignments.uphold(duty.assignment(), form))
                .on(
                        "arbitrateResponsibility",
                        "TRANSFERRED",
                        TransferForm.class,
                        (duty, form) -> assignments.transfer(duty.assignment(), form))
                .on(
                        "appointCoordinator",
                        "APPOINTED",
                        AppointForm.class,
                        (duty, form) -> assignments.appointCoordinator(duty.subjectId(), form))
                .on(
                        "drawUpWorkPlan",
                        "SUBMITTED",
                        WorkPlanForm.class,
                        (duty, form) -> workPlans.submit(duty.subjectId(), form))
                .on("signWorkPlan", "SIGNED", duty -> workPlans.sign(duty.subjectId()))
                .on(
                        "signWorkPlan",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> workPlans.returnToDrafter(duty.subjectId(), form))
                .on(
                        "countersignWorkPlan",
                        "AGREED",
                        OpinionForm.class,
                        (duty, form) -> workPlans.countersign(duty.assignment(), true, form.opinion()))
                .on(
                        "countersignWorkPlan",
                        "OBJECTED",
                        OpinionForm.class,
                        (duty, form) -> workPlans.countersign(duty.assignment(), false, form.opinion()))
                .on(
                        "approveWorkPlan",
                        "APPROVED",
                        OpinionForm.class,
                        (duty, form) -> workPlans.approve(duty.subjectId(), form))
                .on(
                        "approveWorkPlan",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> workPlans.returnForRework(duty.subjectId(), form));
    }

    /** Rulings, appointments and approvals stand: other units act on them as soon as they are told. */
    @Override
    public Recalls recalls() {
        Set<String> afterAcceptance = Set.of("appointCoordinator", "drawUpWorkPlan");
        return new Recalls()
                .untouched("acknowledgeTask", "ACCEPTED", afterAcceptance, duty -> answers.answer(duty.assignment()))
                .untouched(
                        "acknowledgeTask",
                        "REFUSED",
                        Set.of("arbitrateResponsibility"),
                        duty -> answers.answer(duty.assignment()))
                .untouched(
                        "drawUpWorkPlan",
                        "SUBMITTED",
                        Set.of("signWorkPlan"),
                        duty -> plansBack.submission(duty.subjectId()))
                .untouched(
                        "signWorkPlan",
                        "SIGNED",
                        Set.of("countersignWorkPlan", "approveWorkPlan"),
                        duty -> plansBack.signature(duty.subjectId()))
                .untouched(
                        "signWorkPlan",
                        "RETURNED",
                        Set.of("drawUpWorkPlan"),
                        duty -> plansBack.returnToDrafter(duty.subjectId()))
                .untouched("countersignWorkPlan", "AGREED", Set.of("approveWorkPlan"), this::countersignBack)
                .untouched("countersignWorkPlan", "OBJECTED", Set.of("approveWorkPlan"), this::countersignBack)
                .untouched(
                        "approveWorkPlan",
                        "RETURNED",
                        Set.of("drawUpWorkPlan"),
                        duty -> plansBack.returnForRework(duty.subjectId()));
    }

    private void countersignBack(WorkItem duty) {
        plansBack.countersign(duty.assignment());
    }

    @EventListener
    void on(PlanTasksDispatched event) {
        instances.startAll(
                PROCESS,
                event.planTaskIds().stream()
                        .collect(Collectors.toMap(
                                task -> task, task -> Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, task))));
    }

    @EventListener
    void on(ClosureGranted event) {
        instances.tell(
                PROCESS,
                event.planTaskId(),
                CLOSURE_GRANTED,
                Map.of(GRADE, event.grade().name()));
    }

    public List<String> assignmentsToAcknowledge(DelegateExecution execution) {
        return ids(assignments.of(Keys.subject(execution)).stream()
                .map(Assignment::id)
                .toList());
    }

    public List<String> assignmentsToCountersign(DelegateExecution execution) {
        return ids(workPlans.toCountersign(Keys.subject(execution)));
    }

    static List<String> ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    public String unitGroup(String assignmentId, String role) {
        return groups.assigned(Long.parseLong(assignmentId), role);
    }

    public String leadGroup(DelegateExecution execution, String role) {
        Long lead = recusal.dutyUnit(Keys.subject(execution));
        return groups.unit(Objects.requireNonNull(lead), Role.valueOf(role));
    }

    /** For arbitration the duty is the assignment's, for approval the lead's. */
    public String officeGroup(DelegateExecution execution) {
        Long assignment = Keys.assignmentId(execution);
        return groups.judgeOf(
                assignment == null
                        ? recusal.dutyUnit(Keys.subject(execution))
                        : Long.valueOf(assignments.get(assignment).unitId()));
    }

    /** Naming the coordinator is the office's own business, so that nobody has to stand back. */
    public String appointingGroup(DelegateExecution execution) {
        return groups.office();
    }

    public boolean isLeadDecided(DelegateExecution execution) {
        return assignments.leadIsDecided(Keys.subject(execution));
    }

    /** A key project comes with the milestones that were signed; nobody has to draw up a plan again. */
    public boolean isWorkPlanGiven(DelegateExecution execution) {
        return workPlans.isGiven(Keys.subject(execution));
    }

    public void settleRoles(DelegateExecution execution) {
        assignments.settle(Keys.subject(execution));
    }

    /**
     * Whether the task is past this point already: then a unit that joined late has acknowledged, and that is all. An
     * acknowledgement that was taken back is none of the kind: what followed it has gone.
     */
    public boolean isSettled(DelegateExecution execution) {
        long task = Keys.subject(execution);
        duties.writeOpened();
        return tasks.lock(task).phase() == Phase.IMPLEMENTATION
                || items.allOf(PROCESS, task).stream()
                        .anyMatch(duty -> duty.isOpen() && !ACKNOWLEDGEMENT.contains(duty.element()));
    }

    public void startImplementation(DelegateExecution execution) {
        workPlans.startImplementation(Keys.subject(execution));
    }

    public void closeTask(DelegateExecution execution) {
        Grade grade = Grade.valueOf(String.valueOf(execution.getVariable(GRADE)));
        closing.close(Keys.planId(execution), Keys.subject(execution), grade);
    }
}
