package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duban.ledger.LedgerProbe;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.testing.ServerTest;
import org.duban.testing.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Whatever officials do in whatever order, a list as of a past day is what the list said at the end of that day. */
@ServerTest
@Transactional
class AsOfTest {
    private static final int DAYS = 60;
    private static final String[] UNITS = {"市残联", "市民政局", "市财政局", "市教育局"};

    @Autowired
    ApplicationContext spring;

    private DispatchRoom room;
    private LedgerProbe ledger;
    private Random random = new Random(0);
    private long plan;
    private List<Long> tasks = List.of();

    @BeforeEach
    void a_plan_of_three_tasks() {
        room = new DispatchRoom(spring, TestData.folder());
        ledger = new LedgerProbe(spring, room.clock);
        plan = room.plan();
        tasks = List.of(
                room.task(plan, "完善社会保障", "LEAD 市残联", "PARTICIPANT 市财政局", "PARTICIPANT 市民政局"),
                room.task(plan, "发展特殊教育", "LEAD 市教育局", "LEAD 市残联"),
                room.task(plan, "开展康复服务", "LEAD 市残联"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125, 31})
    void a_list_as_of_a_past_day_is_what_it_said_then(long seed) {
        random = new Random(seed);
        Map<LocalDate, List<Object>> said = new LinkedHashMap<>();

        LocalDate day = LocalDate.parse("2022-03-01");
        for (int i = 0; i < DAYS; i++, day = day.plusDays(random.nextInt(1, 25))) {
            live(day);
            said.put(day, shown(null));
        }

        room.clock.put(day.toString());
        said.forEach((past, then) -> assertThat(shown(past)).as("as of " + past).isEqualTo(then));
        assertThat(room.history.breaches().get("milestone")).isEmpty();
        assertThat(said.values().stream().distinct().count())
                .as("different days")
                .isGreaterThan(15);
    }

    private List<Object> shown(@Nullable LocalDate asOf) {
        PlanTaskFilter filter = new PlanTaskFilter(plan, null, null, null, null, null, null, null, null, null, asOf);
        return List.of(room.tasks.list(filter, new PageRequest(1, 100, null)), ledger.shown(plan, asOf));
    }

    /** A day on which some things are tried at some moments, some of them at the same; what is not the time for it is refused. */
    private void live(LocalDate day) {
        room.clock.put(day.toString());
        if (random.nextInt(8) == 0) {
            return;
        }
        for (int i = random.nextInt(14); i >= 0; i--) {
            room.clock.pass(random.nextInt(3) * random.nextInt(1_000_000));
            tried(act(day));
        }
    }

    private void tried(Runnable act) {
        try {
            act.run();
        } catch (RuleViolated refused) {
            assertThat(refused).hasMessageMatching(".*[一-龥].*");
        }
    }

    private Runnable act(LocalDate day) {
        long task = tasks.get(random.nextInt(tasks.size()));
        return switch (random.nextInt(18)) {
            case 0, 1 -> () -> room.assignments.dispatch(plan);
            case 2, 3 -> () -> room.acknowledgeAll(task);
            case 4 -> () -> room.assignments.refuse(part(task), new RefuseForm("三定规定", "不属职责", null));
            case 5 -> () -> room.assignments.uphold(part(task), new ArbitrationForm("职责所在", null));
            case 6 ->
                () -> room.assignments.transfer(
                        part(task),
                        new TransferForm(room.unit(UNITS[random.nextInt(4)]).id(), "调整", "临残工委〔2022〕3号"));
            case 7 ->
                () -> room.assignments.appointCoordinator(
                        task, new AppointForm(room.unit("市残联").id(), "临残工委〔2022〕4号", null));
            case 8 -> () -> room.workPlans.submit(task, WorkPlanForms.withMilestone("2022-09-30", "2023-06-30"));
            case 9 -> () -> room.workPlans.sign(task);
            case 10 ->
                () -> room.workPlans.toCountersign(task).forEach(id -> room.workPlans.countersign(id, true, null));
            case 11 -> () -> room.workPlans.approve(task, new OpinionForm(null));
            case 12 -> () -> room.workPlans.startImplementation(task);
            case 13 ->
                () -> room.workPlans.extendMilestone(
                        any("milestone", task), day.plusMonths(random.nextInt(30)), "疫情影响");
            case 14 ->
                () -> room.reports.openRound(plan, "报送" + random.nextInt(9), SetClock.tenOn(day.plusDays(30) + ""));
            case 15 -> () -> report(any("progress_report", task));
            case 16 -> () -> room.reports.verify(any("progress_report", task), new OpinionForm(null));
            default -> () -> seldom(() -> room.workPlans.close(task, Grade.GOOD));
        };
    }

    private void report(long report) {
        List<Long> parts = room.reports.partsOf(report);
        for (long part : parts) {
            room.reports.submitPart(report, part, form(report));
            if (random.nextBoolean()) {
                room.reports.signPart(report, part);
            }
        }
        if (random.nextBoolean()) {
            room.reports.nameSilent(report);
        }
        room.reports.sumUp(report, form(report));
        room.reports.signSummary(report);
    }

    private ProgressForm form(long report) {
        long task = room.number("select coalesce(max(plan_task_id), 0) from progress_report where id = " + report);
        MilestoneState state = MilestoneState.values()[random.nextInt(4)];
        return new ProgressForm(
                "已开展", null, null, List.of(new ProgressForm.Statement(any("milestone", task), state)), null, List.of());
    }

    private long part(long task) {
        List<Assignment> parts = room.assignments.of(task);
        return parts.isEmpty() ? 0 : parts.get(random.nextInt(parts.size())).id();
    }

    /** The newest such row of the task; 0, which is refused, if there is none. */
    private long any(String table, long task) {
        return room.number("select coalesce(max(id), 0) from " + table + " where plan_task_id = " + task);
    }

    private void seldom(Runnable act) {
        if (random.nextInt(12) == 0) {
            act.run();
        }
    }
}
