package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
class WorkPlansTest {
    @Autowired
    ApplicationContext spring;

    private DispatchRoom room;
    private WorkPlans workPlans;
    private long task;

    @BeforeEach
    void acknowledged() {
        room = new DispatchRoom(spring, TestData.folder());
        workPlans = room.workPlans;
        long plan = room.plan();
        task = room.task(plan, "完善社会保障", "LEAD 市残联", "PARTICIPANT 市财政局", "PARTICIPANT 市民政局");
        room.assignments.dispatch(plan);
        room.acknowledgeAll(task);
    }

    @Test
    void a_returned_draft_comes_back_as_the_next_edition_and_the_first_is_kept() {
        workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30"));
        assertThatThrownBy(() -> workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30")))
                .hasMessageContaining("退回后才能修改");
        assertThatThrownBy(() -> workPlans.returnToDrafter(task, new OpinionForm(" ")))
                .hasMessage("请填写退回意见");
        workPlans.returnToDrafter(task, new OpinionForm("目标不具体𠮷"));
        workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30", "2024-06-30"));
        TaskView page = room.page.of(task);
        assertThat(page.workPlan()).satisfies(edition -> {
            assertThat(edition.plan().edition()).isEqualTo(2);
            assertThat(edition.milestones()).hasSize(2);
        });
        assertThat(page.earlierWorkPlans())
                .singleElement()
                .satisfies(first -> assertThat(first.plan().opinion()).isEqualTo("目标不具体𠮷"));
    }

    @Test
    void every_participant_countersigns_once_before_the_office_approves() {
        signed();
        assertThat(workPlans.toCountersign(task)).hasSize(2);
        long first = room.assignment(task, "市财政局");
        assertThatThrownBy(() -> workPlans.countersign(first, false, null)).hasMessage("请填写不同意的意见");
        workPlans.countersign(first, false, "资金渠道应明确𠮷");
        assertThatThrownBy(() -> workPlans.countersign(first, true, null)).hasMessageContaining("无需重复办理");
        assertThatThrownBy(() -> workPlans.approve(task, new OpinionForm(null))).hasMessageContaining("还有1个单位没有会签");
        workPlans.countersign(room.assignment(task, "市民政局"), true, null);
        workPlans.approve(task, new OpinionForm("同意"));
        workPlans.startImplementation(task);
        assertThat(room.tasks.status(task).phase()).isEqualTo(Phase.IMPLEMENTATION);
        assertThat(room.sentences(task)).contains("市财政局会签不同意实施方案，意见：资金渠道应明确𠮷");
    }

    @Test
    void the_office_whose_people_belong_to_the_lead_does_not_approve() {
        signed();
        room.acts(Role.OFFICE, "残工委办公室");
        assertThatThrownBy(() -> workPlans.approve(task, new OpinionForm(null)))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("recusal");
                    assertThat(refusal.kind()).isEqualTo(RuleViolated.Kind.FORBIDDEN);
                });
        assertThatThrownBy(() -> workPlans.returnForRework(task, new OpinionForm("重拟")))
                .hasMessageContaining("回避");
    }

    @Test
    void rework_is_countersigned_anew_by_whoever_objected_and_by_all_whose_text_changed() {
        long agreed = room.assignment(task, "市财政局");
        long objected = room.assignment(task, "市民政局");
        signed();
        workPlans.countersign(agreed, true, "同意");
        workPlans.countersign(objected, false, "里程碑过疏");
        workPlans.returnForRework(task, new OpinionForm("请回应民政局意见"));
        signed();
        assertThat(workPlans.toCountersign(task)).as("nothing changed").containsExactly(objected);
        assertThat(room.page.of(task).earlierWorkPlans().get(0).countersigns())
                .extracting(Countersign::opinion)
                .containsExactly("同意", "里程碑过疏");
        workPlans.countersign(objected, true, null);

        workPlans.returnForRework(task, new OpinionForm("里程碑仍过疏"));
        workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30", "2024-06-30"));
        assertThat(workPlans.toCountersign(task)).as("a milestone of all").containsExactlyInAnyOrder(agreed, objected);
    }

    @Test
    void steps_out_of_turn_are_refused_with_what_is_the_case() {
        assertThatThrownBy(() -> workPlans.sign(task)).hasMessage("没有待签发的实施方案");
        assertThatThrownBy(() -> workPlans.startImplementation(task)).hasMessageContaining("尚未批准");
        assertThatThrownBy(() -> workPlans.close(task, Grade.GOOD)).hasMessageContaining("现为方案编制");
    }

    @Test
    void an_extension_moves_the_date_and_keeps_the_original() {
        workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30"));
        long milestone = room.number("select max(id) from milestone");
        workPlans.extendMilestone(milestone, LocalDate.parse("2023-12-31"), "疫情影响");
        assertThat(workPlans.milestone(milestone).due()).isEqualTo("2023-12-31");
        assertThat(workPlans.milestone(milestone).originalDue()).isEqualTo("2023-06-30");
        assertThatThrownBy(() -> workPlans.extendMilestone(milestone, LocalDate.parse("2026-01-01"), "再延"))
                .hasMessageContaining("应在规划期内");
    }

    private void signed() {
        workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30"));
        workPlans.sign(task);
    }
}
