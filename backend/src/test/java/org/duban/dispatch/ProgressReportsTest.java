package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duban.access.Role;
import org.duban.shared.RuleViolated;
import org.duban.testing.ServerTest;
import org.duban.testing.TestData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ProgressReportsTest {
    @Autowired
    ApplicationContext spring;

    private DispatchRoom room;
    private ProgressReports reports;
    private long plan;
    private long task;
    private long report;

    @BeforeEach
    void opened() {
        room = new DispatchRoom(spring, TestData.folder());
        reports = room.reports;
        plan = room.plan();
        task = room.taskUnderImplementation(plan, "LEAD 市残联", "PARTICIPANT 市财政局", "PARTICIPANT 市民政局");
        room.events.clear();
        reports.openRound(plan, "2022年一季度", SetClock.tenOn("2022-04-08"));
        report = ((ProgressReportsOpened) room.events.get(0)).reports().get(0).reportId();
    }

    @Test
    void a_round_is_opened_once_for_each_task_under_implementation() {
        assertThat(room.events)
                .containsExactly(
                        new ProgressReportsOpened(plan, List.of(new ProgressReportsOpened.Opened(report, task))));
        assertThat(reports.partsOf(report)).hasSize(2);
        assertThatThrownBy(() -> reports.openRound(plan, "2022年一季度", SetClock.tenOn("2022-04-08")))
                .hasMessageContaining("不能重复布置");
        assertThatThrownBy(() -> reports.openRound(plan, "旧", SetClock.tenOn("2021-04-08")))
                .hasMessage("报送截止时间应晚于现在");
    }

    @Test
    void the_lead_adds_up_when_all_parts_are_signed() {
        report("市财政局");
        reports.submitPart(report, part("市民政局"), said("完成评估"));
        assertThatThrownBy(() -> reports.sumUp(report, said("汇总"))).hasMessageContaining("还有1个单位没有报送");
        reports.returnPart(report, part("市民政局"), new OpinionForm("补数据"));
        report("市民政局");
        reports.sumUp(report, said("汇总"));
        assertThatThrownBy(() -> reports.sumUp(report, said("汇总"))).hasMessageContaining("退回后才能修改");
        reports.returnSummary(report, new OpinionForm("再核"));
        reports.sumUp(report, said("汇总"));
        reports.signSummary(report);
        reports.returnFromVerification(report, new OpinionForm("附佐证"));
        assertThat(reports.get(report).state()).isEqualTo(ReportState.SUMMING_UP);
    }

    @Test
    void at_the_deadline_the_silent_are_named_and_the_report_goes_on() {
        report("市财政局");
        reports.nameSilent(report);
        assertThat(room.page.of(task).reports().get(0).silentUnits()).containsExactly("市民政局");
        assertThat(room.sentences(task)).anyMatch(sentence -> sentence.contains("市民政局逾期未报送"));
        assertThatThrownBy(() -> reports.submitPart(report, part("市民政局"), said("迟到")))
                .hasMessageContaining("本次报送已结束收集");
        reports.sumUp(report, said("汇总"));
    }

    @Test
    void milestones_follow_what_the_office_has_verified() {
        long milestone = room.number("select max(id) from milestone");
        reports.nameSilent(report);
        var stated = List.of(new ProgressForm.Statement(milestone, MilestoneState.DONE));
        reports.sumUp(report, new ProgressForm("已服务6000人次𠮷", null, null, stated, null, List.of()));
        reports.signSummary(report);
        assertThat(room.workPlans.milestone(milestone).state()).isEqualTo(MilestoneState.NOT_STARTED);
        reports.verify(report, new OpinionForm("属实"));
        assertThat(room.workPlans.milestone(milestone).state()).isEqualTo(MilestoneState.DONE);
        reports.file(report);
        assertThat(reports.get(report).state()).isEqualTo(ReportState.FILED);
        assertThat(room.page.of(task).reports().get(0).stated().milestones()).isEqualTo(stated);
    }

    @Test
    void milestones_and_proofs_of_other_tasks_are_refused() {
        var foreign = new ProgressForm(
                "进展",
                null,
                null,
                List.of(new ProgressForm.Statement(-1L, MilestoneState.DONE)),
                null,
                List.of(new ProgressForm.Proof(-1L, Proves.TEXT, null)));
        assertThatThrownBy(() -> reports.submitPart(report, part("市财政局"), foreign))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.errors())
                        .containsOnlyKeys("milestones[0].milestoneId", "proofs"));
    }

    @Test
    void nobody_verifies_the_report_of_their_own_unit() {
        reports.nameSilent(report);
        reports.sumUp(report, said("汇总"));
        reports.signSummary(report);
        room.acts(Role.OFFICE, "残工委办公室");
        assertThatThrownBy(() -> reports.verify(report, new OpinionForm(null))).hasMessageContaining("回避");
        room.acts(Role.LEADER, "临汾市");
        reports.verify(report, new OpinionForm(null));
    }

    @Test
    void a_report_of_a_closed_task_is_dropped() {
        room.workPlans.close(task, Grade.EXCELLENT);
        reports.drop(report);
        assertThat(reports.get(report).state()).isEqualTo(ReportState.DROPPED);
        assertThat(room.tasks.status(task).grade()).isEqualTo(Grade.EXCELLENT);
    }

    private void report(String unit) {
        reports.submitPart(report, part(unit), said("完成本单位任务𠮷"));
        reports.signPart(report, part(unit));
    }

    private long part(String unit) {
        return room.assignment(task, unit);
    }

    private static ProgressForm said(String done) {
        return new ProgressForm(done, null, null, null, null, null);
    }
}
