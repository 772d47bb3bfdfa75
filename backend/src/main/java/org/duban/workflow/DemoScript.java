package org.duban.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.AssignmentState;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.Milestone;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.ReportPrefill;
import org.duban.dispatch.TaskStanding;
import org.duban.organisation.Units;
import org.duban.plan.Plan;
import org.duban.shared.SystemTime;
import org.duban.supervision.Orders;
import org.duban.supervision.Rung;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who in the demo's story is quick, who is late, who objects, and where each task has got to; by the task's number. */
@Component
@Profile("demo")
class DemoScript {

    /** The stories of the key projects, of the indicators and of the assessment. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            ProjectSignOffProcess.PROCESS,
            IndicatorBasisProcess.PROCESS,
            IndicatorValueProcess.PROCESS,
            AssessmentRoundProcess.PROCESS,
            SelfAssessmentProcess.PROCESS,
            ExpertReviewProcess.PROCESS);

    /** Tasks that stand still at a step, so that the demo has somebody waiting at each. */
    private static final Map<String, Set<Integer>> STANDSTILLS = Map.of(
            "acknowledgeTask", Set.of(29),
            "arbitrateResponsibility", Set.of(30),
            "appointCoordinator", Set.of(13, 15),
            "drawUpWorkPlan", Set.of(20, 21),
            "signWorkPlan", Set.of(22),
            "countersignWorkPlan", Set.of(24, 25),
            "approveWorkPlan", Set.of(26, 27),
            "reportProgress", Set.of(9, 14),
            "sumUpProgress", Set.of(3),
            "verifyProgress", Set.of(5, 12));

    /** Short tasks, whose one milestone is reached within months: the first is closed, the second has asked to be. */
    static final Set<Integer> SHORT_TASKS = Set.of(17, 19);

    /** The round that is running when the demo opens; the ones before are finished, but for two tasks. */
    private static final LocalDate LAST_ROUND = LocalDate.of(2022, 7, 1);

    /**
     * Orders of the last weeks that wait for whoever opens the demo. By unit, not by number: orders of one sweep are not
     * numbered in the same sequence in each telling.
     */
    private static final Map<Rung, Set<String>> LEFT_OPEN = Map.of(
            Rung.RED, Set.of("市委组织部", "市市场监管局", "市生态环境局"),
            Rung.BULLETIN, Set.of("市卫健委"));

    private static final LocalDate LATEST_ORDERS = LocalDate.of(2022, 9, 1);

    private static final int REFUSING_TASK = 30;
    private static final int UPHELD_TASK = 7;

    private final Assignments assignments;
    private final TaskStanding tasks;
    private final ReportPrefill prefill;
    private final Orders orders;
    private final Units units;

    DemoScript(Assignments assignments, TaskStanding tasks, ReportPrefill prefill, Orders orders, Units units) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.prefill = prefill;
        this.orders = orders;
        this.units = units;
    }

    Optional<DemoForms.Answer> answer(Plan plan, WorkItem duty, int number, LocalDate day) {
        if (TOLD_ELSEWHERE.contains(duty.process())) {
            return Optional.empty();
        }
        LocalDate since = LocalDate.ofInstant(duty.createdAt(), SystemTime.ZONE);
        if (duty.process().equals(SupervisionOrderProcess.PROCESS) && isLeftOpen(duty, number, since)) {
            return Optional.empty();
        }
        if (day.isBefore(since.plusDays(patience(duty, number))) || standsStill(duty, number, since)) {
            return Optional.empty();
        }
        if (duty.element().equals("appointCoordinator")) {
            return Optional.of(appointment(duty));
        }
        if (duty.element().equals("acknowledgeTask") && refuses(duty, number)) {
            return Optional.of(new DemoForms.Answer(
                    "REFUSED", Map.of("legalBasis", "本单位“三定”规定第四条", "reason", "该项工作已随机构改革划转，不属本单位职责")));
        }
        LocalDate end = Objects.requireNonNull(plan.periodEnd());
        return Optional.of(
                DemoForms.usual(duty, openMilestones(duty, day), figures(duty), end, SHORT_TASKS.contains(number)));
    }

    /** Some never answer an order and go further up; what was proposed of late waits for whoever opens the demo. */
    private boolean isLeftOpen(WorkItem duty, int number, LocalDate since) {
        boolean neverAnswers = duty.element().equals("answerOrder")
                && STANDSTILLS.values().stream().anyMatch(standing -> standing.contains(number));
        return neverAnswers || !since.isBefore(LATEST_ORDERS) && isOneOfFew(orders.facts(duty.subjectId()));
    }

    private boolean isOneOfFew(Orders.Facts order) {
        String unit = units.names(Set.of(order.unitId())).get(order.unitId());
        return LEFT_OPEN.getOrDefault(order.rung(), Set.of()).contains(unit);
    }

    /** In days: most are prompt, some take until after the due date. */
    private static int patience(WorkItem duty, int number) {
        if (duty.process().equals(ApplicationApprovalProcess.PROCESS)
                || duty.process().equals(BulletinProcess.PROCESS)
                || duty.process().equals(SupervisionOrderProcess.PROCESS)) {
            return 1;
        }
        long habit = (duty.unitId() * 7 + number * 3L + duty.element().length()) % 10;
        return habit == 9 ? 16 : (int) (habit % 4);
    }

    private static boolean standsStill(WorkItem duty, int number, LocalDate since) {
        if (!STANDSTILLS.getOrDefault(duty.element(), Set.of()).contains(number)) {
            return false;
        }
        boolean ofRound = duty.process().equals(ProgressReportProcess.PROCESS);
        boolean oneOfMany =
                duty.element().equals("acknowledgeTask") || duty.element().equals("countersignWorkPlan");
        return (!ofRound || !since.isBefore(LAST_ROUND)) && (!oneOfMany || duty.unitId() % 2 == 0);
    }

    private boolean refuses(WorkItem duty, int number) {
        return (number == REFUSING_TASK || number == UPHELD_TASK)
                && assignments.get(duty.assignment()).state() == AssignmentState.PENDING
                && assignments.of(duty.subjectId()).get(1).id() == duty.assignment();
    }

    private DemoForms.Answer appointment(WorkItem duty) {
        Assignment first = assignments.of(duty.subjectId()).get(0);
        return new DemoForms.Answer(
                "APPOINTED", Map.of("unitId", first.unitId(), "paperNumber", "临残工委办〔2022〕" + duty.subjectId() + "号"));
    }

    private List<ReportPrefill.Asked> figures(WorkItem duty) {
        boolean isReport =
                duty.element().equals("reportProgress") || duty.element().equals("sumUpProgress");
        return isReport ? prefill.of(duty.subjectId(), duty.assignmentId()).figures() : List.of();
    }

    private List<Long> openMilestones(WorkItem duty, LocalDate day) {
        if (!duty.element().equals("sumUpProgress") || duty.planTaskId() == null) {
            return List.of();
        }
        return tasks.milestones(duty.planTaskId()).stream()
                .filter(milestone -> milestone.state() != MilestoneState.DONE)
                .filter(milestone -> !milestone.due().isAfter(day))
                .map(Milestone::id)
                .toList();
    }
}
