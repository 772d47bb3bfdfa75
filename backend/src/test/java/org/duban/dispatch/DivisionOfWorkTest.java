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
class DivisionOfWorkTest {
    private static final RefuseForm OBJECTION = new RefuseForm("《残疾人保障法》第三条", "不属本单位职责𠮷", null);
    private static final ArbitrationForm UPHELD = new ArbitrationForm("职责明确", "临残工委办〔2022〕3号");

    @Autowired
    ApplicationContext spring;

    private DispatchRoom room;
    private long plan;
    private long task;
    private Assignments assignments;

    @BeforeEach
    void dispatched() {
        room = new DispatchRoom(spring, TestData.folder());
        assignments = room.assignments;
        plan = room.plan();
        task = room.task(plan, "完善社会保障", "LEAD 市民政局", "PARTICIPANT 市财政局", "PARTICIPANT 市残联");
    }

    @Test
    void a_plan_is_dispatched_to_its_units_once() {
        assignments.dispatch(plan);
        assertThat(assignments.of(task)).extracting(Assignment::unitName).containsExactly("市民政局", "市财政局", "市残联");
        assertThat(room.events).containsExactly(new PlanTasksDispatched(plan, List.of(task)));
        assertThat(assignments.leadIsDecided(task)).isTrue();
        assertThatThrownBy(() -> assignments.dispatch(plan)).hasMessage("该规划的任务已经下达，不能重复下达");
    }

    @Test
    void a_role_without_a_unit_behind_it_stops_the_dispatch_with_its_name() {
        room.task(plan, "无主任务", "LEAD 某某局");
        assertThatThrownBy(() -> assignments.dispatch(plan)).hasMessageContaining("“无主任务”的“某某局”还没有对应到具体单位");
    }

    @Test
    void refusal_without_legal_basis_is_told_what_is_missing() {
        assignments.dispatch(plan);
        long part = room.assignment(task, "市财政局");
        assertThatThrownBy(() -> assignments.refuse(part, new RefuseForm(" ", null, null)))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.errors())
                        .containsEntry("legalBasis", "请填写不承担该任务的法定依据")
                        .containsEntry("reason", "请填写理由"));
    }

    @Test
    void a_unit_whose_duty_was_upheld_has_to_take_it_on() {
        assignments.dispatch(plan);
        long part = room.assignment(task, "市财政局");
        assignments.refuse(part, OBJECTION);
        assertThatThrownBy(() -> assignments.acknowledge(part, new AcknowledgeForm(null)))
                .hasMessageContaining("无需重复办理");
        assignments.uphold(part, UPHELD);
        assertThat(assignments.toAcknowledge(task)).contains(part);
        assertThatThrownBy(() -> assignments.refuse(part, OBJECTION)).hasMessageContaining("不能再次提出异议，请签收任务");
        assignments.acknowledge(part, new AcknowledgeForm("收到𠮷"));
        assertThat(assignments.get(part).state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(room.sentences(task)).contains("责任裁定：维持由市财政局承担，理由：职责明确（临残工委办〔2022〕3号）");
    }

    @Test
    void a_disputed_part_moves_to_a_unit_that_never_had_it() {
        assignments.dispatch(plan);
        long part = room.assignment(task, "市财政局");
        assignments.refuse(part, OBJECTION);
        assertThatThrownBy(() -> assignments.transfer(part, to("市民政局"))).hasMessageContaining("市民政局已承担本任务");
        assignments.transfer(part, to("市教育局"));
        assertThat(assignments.get(part).unitName()).isEqualTo("市教育局");
        assignments.refuse(part, OBJECTION);
        assertThatThrownBy(() -> assignments.transfer(part, to("市财政局"))).hasMessageContaining("不能再次移交给该单位");
        room.acts(Role.OFFICE, "残工委办公室");
        assertThat(room.page.of(task).assignments().get(1).history())
                .extracting(TaskView.Held::unit)
                .containsExactly("市财政局", "市教育局");
    }

    @Test
    void a_transferred_lead_takes_the_lead_along() {
        assignments.dispatch(plan);
        long part = room.assignment(task, "市民政局");
        assignments.refuse(part, OBJECTION);
        assignments.transfer(part, to("市教育局"));
        assertThat(room.tasks.status(task).leadUnitId())
                .isEqualTo(room.unit("市教育局").id());
    }

    @Test
    void nobody_arbitrates_on_the_duty_of_their_own_unit() {
        assignments.dispatch(plan);
        long part = room.assignment(task, "市残联");
        assignments.refuse(part, OBJECTION);
        room.acts(Role.OFFICE, "残工委办公室");
        assertThatThrownBy(() -> assignments.uphold(part, UPHELD))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.type())
                        .isEqualTo("recusal"));
        room.acts(Role.LEADER, "临汾市");
        assignments.uphold(part, UPHELD);
    }

    @Test
    void when_all_have_signed_the_lead_draws_up_the_work_plan() {
        assignments.dispatch(plan);
        room.acknowledgeAll(task);
        assertThat(room.tasks.status(task).phase()).isEqualTo(Phase.WORK_PLAN);
    }

    @Test
    void of_several_leads_the_office_appoints_one_of_the_tasks_units() {
        long shared = room.task(plan, "两家牵头", "LEAD 市民政局", "LEAD 市教育局", "PARTICIPANT 市残联");
        assignments.dispatch(plan);
        assertThat(assignments.leadIsDecided(shared)).isFalse();
        assertThatThrownBy(() -> assignments.appointCoordinator(shared, appoint("市教育局")))
                .hasMessageContaining("不在待定主办阶段");
        room.acknowledgeAll(shared);
        assertThat(room.tasks.status(shared).phase()).isEqualTo(Phase.APPOINTMENT);
        assertThatThrownBy(() -> assignments.appointCoordinator(shared, appoint("市公安局")))
                .hasMessage("主办单位须从承担本任务的单位中确定");
        assignments.appointCoordinator(shared, appoint("市教育局"));
        assertThat(room.tasks.status(shared).phase()).isEqualTo(Phase.WORK_PLAN);
        assertThat(room.tasks.status(shared).leadUnitId())
                .isEqualTo(room.unit("市教育局").id());
        assertThat(assignments.of(shared)).hasSize(3);
    }

    @Test
    void a_successor_goes_on_with_the_duties_and_history_keeps_the_old_name() {
        assignments.dispatch(plan);
        assignments.handOver(room.unit("市民政局").id(), room.unit("市公安局").id(), "市公安局");
        assertThat(assignments.of(task).get(0).unitName()).isEqualTo("市公安局");
        assertThat(room.tasks.status(task).leadUnitId())
                .isEqualTo(room.unit("市公安局").id());
        assertThat(room.sentences(task)).contains("机构改革：市民政局的职责由市公安局承接");
    }

    @Test
    void a_deputy_is_told_to_act_for_the_absent() {
        assignments.dispatch(plan);
        room.actsFor("李四", Role.HANDLER, "市财政局");
        assignments.acknowledge(room.assignment(task, "市财政局"), new AcknowledgeForm(null));
        assertThat(assignments.get(room.assignment(task, "市财政局")).acknowledgedBy())
                .isEqualTo("张𠮷三（代李四）");
    }

    private TransferForm to(String unit) {
        return new TransferForm(room.unit(unit).id(), "职责相近", null);
    }

    private AppointForm appoint(String unit) {
        return new AppointForm(room.unit(unit).id(), "临残工委办〔2022〕5号", null);
    }
}
