package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.access.Role;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.testing.ServerTest;
import org.duban.testing.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StandingTest {
    @Autowired
    ApplicationContext spring;

    private DispatchRoom room;
    private long plan;
    private long task;

    @BeforeEach
    void dispatchedOnTheFirstOfMarch() {
        room = new DispatchRoom(spring, TestData.folder());
        plan = room.plan();
        task = room.task(plan, "完善社会保障𠮷", "LEAD 市民政局", "PARTICIPANT 市财政局");
        room.task(plan, "百分之50%_的任务!", "LEAD 市教育局");
        room.assignments.dispatch(plan);
    }

    @Test
    void a_lapse_turns_the_light_and_any_past_day_shows_what_held_then() {
        Duty duty = duty(SetClock.tenOn("2022-03-04"));
        room.diary.on(DutiesOpened.of(duty, room.clock.instant()));
        assertThat(item(null).nextDue()).isEqualTo(SetClock.tenOn("2022-03-04"));
        room.clock.put("2022-03-05");
        room.diary.on(new DutiesLapsed(List.of(duty), room.clock.instant()));
        assertThat(item(null))
                .extracting(PlanTaskItem::light, PlanTaskItem::overdueCount)
                .containsExactly(Light.YELLOW, 1);
        room.clock.put("2022-03-20");
        room.lightSweep.judgeRunningLate();
        assertThat(item(null).light()).isEqualTo(Light.RED);
        room.diary.on(new DutyCompleted(duty, "ACCEPTED", room.clock.instant()));
        assertThat(item(null).light()).isEqualTo(Light.GREEN);

        room.clock.put("2022-04-01");
        assertThat(item("2022-03-04").light()).isEqualTo(Light.GREEN);
        assertThat(item("2022-03-05").light()).isEqualTo(Light.YELLOW);
        assertThat(item("2022-03-19").light()).isEqualTo(Light.YELLOW);
        assertThat(item("2022-03-20").light()).isEqualTo(Light.GREEN);
        assertThat(find(filter(null, null, null, "2022-02-28")).items()).isEmpty();
    }

    @Test
    void the_history_keeps_one_standing_a_day_the_last() {
        Duty duty = duty(SetClock.tenOn("2022-03-04"));
        room.diary.on(DutiesOpened.of(duty, room.clock.instant()));
        room.clock.put("2022-03-05");
        room.diary.on(new DutiesLapsed(List.of(duty), room.clock.instant()));
        room.diary.on(new DutyCompleted(duty, "ACCEPTED", room.clock.instant()));

        assertThat(spring.getBean(JdbcClient.class)
                        .sql("select light from task_status_history where plan_task_id = ? order by valid_from")
                        .param(task)
                        .query(String.class)
                        .list())
                .as("the first of March, when it was dispatched and opened, and the fifth, when it lapsed and was done")
                .containsExactly("GREEN", "GREEN");
    }

    @Test
    void a_moved_duty_is_in_time_again_and_the_diary_says_why() {
        Duty duty = duty(SetClock.tenOn("2022-03-04"));
        room.diary.on(DutiesOpened.of(duty, room.clock.instant()));
        room.clock.put("2022-03-05");
        room.diary.on(new DutiesLapsed(List.of(duty), room.clock.instant()));
        Instant until = SetClock.tenOn("2022-03-11");
        room.diary.on(new DutyMoved(duty(until), SetClock.tenOn("2022-03-04"), "延期获准", room.clock.instant()));
        assertThat(item(null))
                .extracting(PlanTaskItem::nextDue, PlanTaskItem::overdueCount)
                .containsExactly(until, 0);
        assertThat(room.sentences(task)).contains("市民政局的“签收任务”期限由2022-03-04调整为2022-03-11，原因：延期获准");
    }

    @Test
    void what_a_step_has_told_is_not_told_again_when_its_duty_is_completed() {
        Duty duty = duty(null);
        room.diary.on(DutiesOpened.of(duty, room.clock.instant()));
        room.dutyInHand.during(duty, () -> {
            room.assignments.acknowledge(room.assignment(task, "市民政局"), new AcknowledgeForm(null));
            return true;
        });
        room.diary.on(new DutyCompleted(duty, "ACCEPTED", room.clock.instant()));
        List<TimelineEntry> entries =
                room.timeline.of(task, new PageRequest(1, 200, null)).items();
        assertThat(entries)
                .filteredOn(entry -> Long.valueOf(duty.workItemId()).equals(entry.workItemId()))
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineKind.ACKNOWLEDGED, TimelineKind.DUTY_OPENED);
    }

    @Test
    void a_unit_filter_looks_at_who_had_a_part_on_that_day() {
        room.clock.put("2022-03-10");
        long part = room.assignment(task, "市财政局");
        room.assignments.refuse(part, new RefuseForm("依据", "理由", null));
        room.assignments.transfer(part, new TransferForm(room.unit("市公安局").id(), "理由", null));
        room.clock.put("2022-04-01");
        assertThat(find(filter("市财政局", null, null, null)).items()).isEmpty();
        assertThat(find(filter("市公安局", null, null, null)).total()).isEqualTo(1);
        assertThat(find(filter("市财政局", null, null, "2022-03-09")).total()).isEqualTo(1);
        assertThat(find(filter("市公安局", null, null, "2022-03-09")).items()).isEmpty();
    }

    @Test
    void words_are_searched_as_written() {
        assertThat(find(filter(null, null, "50%_的任务!", null)).total()).isEqualTo(1);
        assertThat(find(filter(null, null, "5_%", null)).total()).isZero();
        assertThat(find(filter(null, null, "𠮷", null)).total()).isEqualTo(1);
    }

    @Test
    void lists_are_sorted_and_paged_and_counted_with_the_same_predicate() {
        Page<PlanTaskItem> second = room.tasks.list(
                filter(null, Phase.ACKNOWLEDGEMENT, null, null), new PageRequest(2, 1, "-number,light,nextDue"));
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(task);
            assertThat(found.lead()).isEqualTo("市民政局");
        });
        assertThat(find(filter(null, Phase.CLOSED, null, null)).total()).isZero();
    }

    @Test
    void a_unit_sees_its_own_tasks_and_the_office_all() {
        room.acts(Role.HANDLER, "市财政局");
        assertThat(find(filter(null, null, null, null)).items())
                .extracting(PlanTaskItem::id)
                .containsExactly(task);
        room.acts(Role.OFFICE, "残工委办公室");
        assertThat(find(filter(null, null, null, null)).total()).isEqualTo(2);
    }

    private Duty duty(@Nullable Instant due) {
        return new Duty(
                987_654_321,
                plan,
                task,
                "acknowledgeTask",
                "签收任务",
                room.unit("市民政局").id(),
                "市民政局",
                "HANDLER",
                due);
    }

    private PlanTaskItem item(@Nullable String asOf) {
        return find(filter(null, null, null, asOf)).items().stream()
                .filter(found -> found.id() == task)
                .findFirst()
                .orElseThrow();
    }

    private Page<PlanTaskItem> find(PlanTaskFilter filter) {
        return room.tasks.list(filter, new PageRequest(1, 50, null));
    }

    private PlanTaskFilter filter(
            @Nullable String unit, @Nullable Phase phase, @Nullable String q, @Nullable String asOf) {
        return new PlanTaskFilter(
                plan,
                unit == null ? null : room.unit(unit).id(),
                null,
                null,
                phase,
                null,
                null,
                null,
                null,
                q,
                asOf == null ? null : LocalDate.parse(asOf));
    }
}
