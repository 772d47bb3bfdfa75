package org.duban.workflow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.assessment.AssessmentRounds;
import org.duban.assessment.RoundKind;
import org.duban.dispatch.Assignments;
import org.duban.plan.Plan;
import org.duban.plan.PlanPublished;
import org.duban.plan.PlanRecords;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A published plan from its dispatch to its final report: {@code plan-implementation.bpmn}. */
@Component
public class PlanImplementationProcess implements ProcessModel {

    static final String PROCESS = "plan-implementation";

    private final ProcessInstances instances;
    private final Plans plans;
    private final PlanRecords records;
    private final Assignments assignments;
    private final ReportingRounds rounds;
    private final AssessmentRounds assessments;
    private final Groups groups;
    private final TaskClosingMapper tasks;

    PlanImplementationProcess(
            ProcessInstances instances,
            Plans plans,
            PlanRecords records,
            Assignments assignments,
            ReportingRounds rounds,
            AssessmentRounds assessments,
            Groups groups,
            TaskClosingMapper tasks) {
        this.instances = instances;
        this.plans = plans;
        this.records = records;
        this.assignments = assignments;
        this.rounds = rounds;
        this.assessments = assessments;
        this.groups = groups;
        this.tasks = tasks;
    }

    record SummaryForm(@Nullable String summary, @Nullable String paperNumber) {}

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(
                        "organiseMidTerm",
                        "DONE",
                        SummaryForm.class,
                        (duty, form) -> keep(duty, RoundKind.MID_TERM, PlanRecords.Kind.MID_TERM, form))
                .on(
                        "organiseFinal",
                        "DONE",
                        SummaryForm.class,
                        (duty, form) -> keep(duty, RoundKind.FINAL, PlanRecords.Kind.FINAL, form))
                .on("fileFinalReport", "FILED", SummaryForm.class, this::fileFinalReport);
    }

    /** A round that was opened is brought to its end first; a city that assesses outside of the product says so in words. */
    private void keep(WorkItem duty, RoundKind round, PlanRecords.Kind kind, SummaryForm form) {
        assessments.requireNoneRunning(duty.subjectId(), round);
        records.keep(duty.subjectId(), kind, form.summary(), form.paperNumber());
    }

    private void fileFinalReport(WorkItem duty, SummaryForm form) {
        long open = tasks.countOpenTasks(duty.subjectId());
        if (open > 0) {
            throw RuleViolated.conflict("tasks-open", "还有 " + open + " 项重点任务或重点项目没有办结销号，全部办结后才能报送总结报告");
        }
        if (form.paperNumber() == null || form.paperNumber().isBlank()) {
            throw RuleViolated.invalid("paperNumber", "请填写总结报告的文号");
        }
        records.keep(duty.subjectId(), PlanRecords.Kind.FINAL_REPORT, form.summary(), form.paperNumber());
    }

    @EventListener
    void on(PlanPublished event) {
        String instance = instances.start(PROCESS, event.planId(), Map.of(Keys.PLAN_ID, event.planId()));
        plans.startedAs(event.planId(), instance);
    }

    public void dispatchPlanTasks(DelegateExecution execution) {
        assignments.dispatch(Keys.subject(execution));
        rounds.begin(Keys.subject(execution), execution);
    }

    public Date nextRound(DelegateExecution execution) {
        return rounds.next(Keys.subject(execution), execution);
    }

    public boolean hasMoreRounds(DelegateExecution execution) {
        return rounds.hasMore(Keys.subject(execution), execution, end(execution));
    }

    public void openRound(DelegateExecution execution) {
        rounds.open(Keys.subject(execution), execution);
    }

    public Date midTerm(DelegateExecution execution) {
        LocalDate start = Objects.requireNonNull(plan(execution).periodStart());
        long days = start.until(end(execution), ChronoUnit.DAYS);
        return rounds.opening(start.plusDays(days / 2));
    }

    public Date planEnd(DelegateExecution execution) {
        return rounds.opening(end(execution).plusDays(1));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.office();
    }

    public void closePlan(DelegateExecution execution) {
        plans.close(Keys.subject(execution));
    }

    private LocalDate end(DelegateExecution execution) {
        return Objects.requireNonNull(plan(execution).periodEnd());
    }

    private Plan plan(DelegateExecution execution) {
        return plans.plan(Keys.subject(execution));
    }
}
