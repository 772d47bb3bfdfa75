package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.FigureKind;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.duban.dispatch.ReportState;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What known facts are worth, and that missing ones are worth nothing. */
class FactScoresTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static final BigDecimal STEP = new BigDecimal("0.5");

    private Light light = Light.GREEN;
    private TaskFacts.@Nullable Plan workPlan = new TaskFacts.Plan(1, "方案", Instant.EPOCH);
    private List<TaskFacts.Milestone> milestones = List.of();
    private List<TaskFacts.Report> reports = List.of();
    private List<TaskFacts.Figure> figures = List.of();
    private List<TaskFacts.Lateness> latenesses = List.of();
    private List<TaskFacts.Order> orders = List.of();

    @Test
    void milestones_in_time_count_whole_and_late_ones_half() {
        LocalDate due = LocalDate.of(2023, 3, 31);
        milestones = List.of(
                milestone(due, MilestoneState.DONE, due),
                milestone(due, MilestoneState.DONE, due.plusDays(1)),
                milestone(due, MilestoneState.ON_TRACK, null),
                milestone(AS_OF.plusDays(1), MilestoneState.NOT_STARTED, null));

        FactScore score = score(FactBasis.MILESTONES, "20");

        assertThat(score.points()).isEqualByComparingTo("10");
        assertThat(score.reason()).isEqualTo("应完成里程碑 3 个，按期完成 1 个，逾期完成 1 个，未完成 1 个");
    }

    @Test
    void whether_a_milestone_was_reached_in_time_must_be_known() {
        LocalDate due = LocalDate.of(2023, 3, 31);
        milestones = List.of(milestone(due, MilestoneState.DONE, null));
        assertThat(score(FactBasis.MILESTONES, "20").reason()).contains("按期完成 0 个，逾期完成 1 个");
        milestones = List.of(milestone(due, MilestoneState.ON_TRACK, due));
        assertThat(score(FactBasis.MILESTONES, "20").reason()).contains("按期完成 0 个，逾期完成 0 个");
    }

    @Test
    void a_target_of_nothing_is_none() {
        figures = List.of(figure("服务人次", "5", target(2022, "0")));
        assertThat(score(FactBasis.FIGURES, "25").mark()).isEqualTo(Mark.NOT_APPLICABLE);
    }

    @Test
    void a_reason_that_is_too_long_ends_with_dots() {
        figures = List.of(
                figure("数".repeat(500), null, target(2022, "1")), figure("字".repeat(500), null, target(2022, "1")));
        assertThat(score(FactBasis.FIGURES, "25").reason()).hasSize(1000).endsWith("…");
        int told = "：2022 年目标 1，已报 从未报数".length();
        figures = List.of(figure("数".repeat(1000 - told), null, target(2022, "1")));
        assertThat(score(FactBasis.FIGURES, "25").reason()).hasSize(1000).endsWith("从未报数");
    }

    @Test
    void without_a_work_plan_milestones_are_missing_and_with_nothing_due_they_do_not_apply() {
        workPlan = null;
        assertThat(score(FactBasis.MILESTONES, "20").mark()).isEqualTo(Mark.MISSING);
        workPlan = new TaskFacts.Plan(1, "方案", Instant.EPOCH);
        assertThat(score(FactBasis.MILESTONES, "20").mark()).isEqualTo(Mark.NOT_APPLICABLE);
    }

    @Test
    void figures_count_against_the_last_year_gone_by_and_one_never_stated_counts_as_nothing() {
        figures = List.of(
                figure("服务人次", "1500", target(2022, "2000"), target(2023, "9000")),
                figure("知晓率", null, target(2022, "80")));

        FactScore score = score(FactBasis.FIGURES, "25");

        assertThat(score.points()).isEqualByComparingTo("9.5");
        assertThat(score.reason()).contains("服务人次：2022 年目标 2000，已报 1500", "知晓率：2022 年目标 80，已报 从未报数");
    }

    @Test
    void more_than_the_target_is_the_whole_and_nothing_above() {
        figures = List.of(figure("服务人次", "9999", target(2022, "2000")));
        assertThat(score(FactBasis.FIGURES, "25").points()).isEqualByComparingTo("25");
        figures = List.of(figure("服务人次", "9999", target(2023, "2000")));
        assertThat(score(FactBasis.FIGURES, "25").mark()).isEqualTo(Mark.NOT_APPLICABLE);
    }

    @Test
    void reports_count_once_they_were_verified() {
        Instant due = Instant.parse("2023-04-10T09:00:00Z");
        reports = List.of(
                report(due, ReportState.FILED, due.minusSeconds(1)),
                report(due, ReportState.VERIFIED, due.plusSeconds(1)),
                report(due, ReportState.SIGNED, due.minusSeconds(1)),
                report(due, ReportState.COLLECTING, null),
                report(Instant.parse("2023-07-10T09:00:00Z"), ReportState.COLLECTING, null));

        FactScore score = score(FactBasis.REPORTS, "10");

        assertThat(score.points()).isEqualByComparingTo("5");
        assertThat(score.reason()).isEqualTo("应报进展 4 次，报送并核实 2 次，未报或未核实 2 次");
    }

    @Test
    void lapses_and_orders_cost_their_share_and_never_more_than_there_is() {
        assertThat(score(FactBasis.DISCIPLINE, "10").points()).isEqualByComparingTo("10");
        assertThat(score(FactBasis.DISCIPLINE, "10").reason()).isEqualTo("没有逾期和督办记录");
        orders = List.of(order());
        assertThat(score(FactBasis.DISCIPLINE, "10").reason()).isEqualTo("逾期 0 件，收到督办文书 1 件");
        latenesses = List.of(lateness());
        assertThat(score(FactBasis.DISCIPLINE, "10").reason()).isEqualTo("逾期 1 件，收到督办文书 1 件");
        latenesses = List.of(lateness(), lateness());
        orders = List.of(order());
        assertThat(score(FactBasis.DISCIPLINE, "10").points()).isEqualByComparingTo("8");
        assertThat(score(FactBasis.DISCIPLINE, "10").reason()).isEqualTo("逾期 2 件，收到督办文书 1 件");
        orders = java.util.Collections.nCopies(30, order());
        assertThat(score(FactBasis.DISCIPLINE, "10").points()).isEqualByComparingTo("0");
    }

    @Test
    void a_red_light_gives_nothing_and_what_must_be_judged_waits_for_people() {
        light = Light.RED;
        assertThat(score(FactBasis.LIGHT, "10").points()).isEqualByComparingTo("0");
        light = Light.YELLOW;
        assertThat(score(FactBasis.LIGHT, "10").points()).isEqualByComparingTo("6");
        assertThat(score(FactBasis.JUDGED, "10").points()).isNull();
    }

    private FactScore score(FactBasis basis, String points) {
        TaskFacts facts = new TaskFacts(
                1,
                TaskKind.TASK,
                null,
                "1",
                "任务",
                "一",
                Phase.IMPLEMENTATION,
                light,
                "缘由",
                null,
                null,
                List.of(),
                workPlan,
                milestones,
                reports,
                List.of(),
                figures,
                latenesses,
                orders,
                List.of());
        return new FactScores(facts, AS_OF, STEP)
                .of(new Criterion(1, 1, 1, "内容", new BigDecimal(points), basis, null, null));
    }

    private static TaskFacts.Milestone milestone(LocalDate due, MilestoneState state, @Nullable LocalDate doneOn) {
        return new TaskFacts.Milestone(1, "里程碑", due, due, null, null, state, doneOn);
    }

    private static TaskFacts.Report report(Instant deadline, ReportState state, @Nullable Instant signedAt) {
        return new TaskFacts.Report(1, "一季度", deadline, state, signedAt, null, null, null, List.of());
    }

    private static TaskFacts.Figure figure(String name, @Nullable String amount, TaskFacts.Target... targets) {
        return new TaskFacts.Figure(
                1,
                name,
                "",
                FigureKind.CUMULATIVE,
                amount == null ? null : new BigDecimal(amount),
                null,
                List.of(targets));
    }

    private static TaskFacts.Target target(int year, String amount) {
        return new TaskFacts.Target(year, new BigDecimal(amount));
    }

    private static TaskFacts.Lateness lateness() {
        return new TaskFacts.Lateness(1, "甲", "填报进展", Instant.EPOCH, Instant.EPOCH, "FIRST", null);
    }

    private static TaskFacts.Order order() {
        return new TaskFacts.Order(1, "甲", "BLUE", null, Instant.EPOCH);
    }
}
