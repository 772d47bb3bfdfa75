package org.duban.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.joint;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.duban.application.ClosureGranted;
import org.duban.application.DutyExtended;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Grade;
import org.duban.dispatch.ProgressReports;
import org.duban.dispatch.TaskClock;
import org.duban.dispatch.WorkPlans;
import org.duban.shared.SystemTime;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.story.Officials.Step;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A plan whose tasks stand in every phase, with a report and two applications under way. */
@TestComponent
class RunningCity {

    static final String LEAD = "市民政局";
    static final String PARTICIPANT = "市财政局";

    /** Where each task of the plan stands; the last is being implemented. */
    static final List<String> STANDING = List.of(
            "acknowledgeTask",
            "arbitrateResponsibility",
            "appointCoordinator",
            "signWorkPlan",
            "countersignWorkPlan",
            "approveWorkPlan",
            "");

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ProgressReports reports;

    @Autowired
    WorkPlans workPlans;

    @Autowired
    TaskService engineTasks;

    @Autowired
    TaskClock taskClock;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    long inEveryPhase(Officials officials) {
        LocalDate today = today(officials);
        long plan = small.published(
                today,
                today.plusYears(2),
                twoUnits(),
                twoUnits(),
                List.of(joint(LEAD), joint(PARTICIPANT)),
                twoUnits(),
                twoUnits(),
                twoUnits(),
                twoUnits());
        officials.clockTo(today.plusDays(1).toString());
        List<Long> tasks = small.taskIds(plan);
        officials.work(plan, duty -> untilItStands(duty, tasks, today));
        reportOn(plan, officials, today);
        applications(plan, officials, today);
        // Reminders, lapses and escalations of some have fired by then.
        officials.clockTo(today.plusDays(15).toString());
        return plan;
    }

    /** A plan whose tasks are implemented, each with a report that waits for the signature under its summary. */
    @SuppressWarnings("unchecked")
    long summariesToSign(Officials officials, int tasks) {
        LocalDate today = today(officials);
        long plan = small.published(
                today,
                today.plusYears(2),
                Stream.generate(RunningCity::twoUnits).limit(tasks).toArray(List[]::new));
        officials.clockTo(today.plusDays(1).toString());
        officials.work(plan, duty -> Answers.usual(duty, today.plusMonths(2), List.of()));
        reportOn(plan, officials, today);
        return plan;
    }

    private static List<SmallPlan.Part> twoUnits() {
        return List.of(lead(LEAD), participant(PARTICIPANT));
    }

    private static @Nullable Step untilItStands(JsonNode duty, List<Long> tasks, LocalDate today) {
        int task = tasks.indexOf(duty.path("planTaskId").asLong());
        String element = duty.path("element").asString();
        boolean participants = duty.path("unit").asString().equals(PARTICIPANT);
        if (task == 1 && element.equals("acknowledgeTask") && participants) {
            return new Step("REFUSED", Map.of("legalBasis", "“三定”规定", "reason", "不属本单位职责"));
        }
        if (task == 0 && element.equals("acknowledgeTask") && participants) {
            return new Step("ACCEPTED", Map.of());
        }
        return STANDING.get(task).equals(element) ? null : Answers.usual(duty, today.plusMonths(2), List.of());
    }

    private void reportOn(long plan, Officials officials, LocalDate today) {
        transactions.executeWithoutResult(transaction ->
                reports.openRound(plan, today.getYear() + "年临时", clock.instant().plusSeconds(30L * 86_400)));
        officials.clockTo(today.plusDays(2).toString());
        officials.work(
                plan,
                duty -> List.of("reportProgress", "signProgress", "sumUpProgress")
                                .contains(duty.path("element").asString())
                        ? Answers.usual(duty, today.plusMonths(2), List.of())
                        : null);
    }

    /** One waits for the office, the other was returned to its unit. */
    private void applications(long plan, Officials officials, LocalDate today) {
        List<Long> tasks = small.taskIds(plan);
        JsonNode countersign = officials.openDuty(plan, "countersignWorkPlan", PARTICIPANT);
        apply(
                officials,
                tasks.get(4),
                PARTICIPANT,
                extension("workItemId", countersign.path("id").asLong(), today));
        long milestone = ok(officials.office().get("/api/plan-tasks/" + tasks.get(6)))
                .path("workPlan")
                .path("milestones")
                .get(0)
                .path("id")
                .asLong();
        apply(officials, tasks.get(6), LEAD, extension("milestoneId", milestone, today.plusMonths(2)));
        ok(officials.complete(
                officials.openDuty(plan, "signApplication", PARTICIPANT), "RETURNED", Map.of("opinion", "请说明理由")));
        ok(officials.complete(officials.openDuty(plan, "signApplication", LEAD), "SIGNED", Map.of()));
    }

    private static Map<String, Object> extension(String about, long id, LocalDate from) {
        LocalDate until = from.plusDays(40);
        while (until.getDayOfWeek().getValue() != 3) {
            until = until.plusDays(1);
        }
        return Map.of(about, id, "until", until.toString(), "reason", "需要更多时间衔接");
    }

    private static void apply(Officials officials, long task, String unit, Map<String, Object> content) {
        ok(post(
                officials.handlerOf(unit),
                "/api/applications",
                Map.of("kind", "EXTENSION", "planTaskId", task, "content", content)));
    }

    LocalDate today(Officials officials) {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }

    /** Every open duty's dates and those of its timers, whatever the steps are called. */
    List<String> clocks(long plan) {
        return clocks(plan, "%");
    }

    List<String> clocks(long plan, String element) {
        return jdbc.sql("""
                        select concat(w.id, ' due ', w.due, ' lapsed ', coalesce(cast(w.lapsed_at as char(30)), '- -'), ' ',
                          coalesce(group_concat(cast(j.DUEDATE_ as char(30)) order by j.DUEDATE_), '-'))
                        from work_item w left join ACT_RU_JOB j on j.EXECUTION_ID_ = w.execution_id and j.TYPE_ = 'timer'
                        where w.plan_id = :plan and w.state = 'OPEN' and w.element like :element
                        group by w.id, w.due, w.lapsed_at order by w.id""")
                .param("plan", plan)
                .param("element", element)
                .query(String.class)
                .list();
    }

    /** How many timers of open duties run and how many wait. */
    Map<String, Integer> jobsOfDuties(long plan) {
        return jdbc.sql("""
                        select case j.SUSPENSION_STATE_ when 1 then 'runs' else 'waits' end
                        from work_item w join ACT_RU_JOB j on j.EXECUTION_ID_ = w.execution_id and j.TYPE_ = 'timer'
                        where w.plan_id = :plan and w.state = 'OPEN'""").param("plan", plan).query(String.class).list().stream()
                .collect(Collectors.toMap(state -> state, state -> 1, Integer::sum));
    }

    void putOff(long plan, Instant until) {
        jdbc.sql("select id from work_item where plan_id = :plan and state = 'OPEN'")
                .param("plan", plan)
                .query(Long.class)
                .list()
                .forEach(duty -> transactions.executeWithoutResult(
                        transaction -> events.publishEvent(new DutyExtended(duty, until, 0))));
    }

    void instruct(Officials officials, long plan, LocalDate until) {
        ok(post(
                officials.as("leader"),
                "/api/instructions",
                Map.of(
                        "planTaskId",
                        small.taskIds(plan).get(0),
                        "unitId",
                        small.unitId(LEAD),
                        "words",
                        "请抓紧推进",
                        "until",
                        until.toString())));
    }

    void suspend(Officials officials, long plan) {
        small.taskIds(plan).forEach(task -> taskClock.stop(task, "资金未到位"));
        assertThat(officials.open(plan))
                .allSatisfy(
                        duty -> assertThat(duty.path("suspendedAt").isNull()).isFalse());
    }

    void resume(long plan) {
        small.taskIds(plan).forEach(task -> taskClock.restart(task, "资金已到位"));
    }

    int workingDaysLeft(Officials officials, long plan) {
        LocalDate due = LocalDate.ofInstant(
                OffsetDateTime.parse(officials.open(plan).get(0).path("due").asString())
                        .toInstant(),
                SystemTime.ZONE);
        return calendars.current().workingDaysBetween(today(officials), due);
    }

    Instant endOf(LocalDate day) {
        return calendars.current().endOf(day).at();
    }

    /** Steps of the later model that no official knows yet are answered at the engine itself; returns how many. */
    int answer(long plan, String element, String outcome, LongConsumer business) {
        List<Map<String, Object>> duties = jdbc.sql("""
                        select id, task_id, subject_id from work_item
                        where plan_id = :plan and element = :element and state = 'OPEN'""")
                .param("plan", plan)
                .param("element", element)
                .query()
                .listOfRows();
        for (Map<String, Object> duty : duties) {
            transactions.executeWithoutResult(transaction -> {
                business.accept(Long.parseLong(String.valueOf(duty.get("subject_id"))));
                jdbc.sql("update work_item set state = 'DONE', completed_at = created_at where id = :id")
                        .param("id", duty.get("id"))
                        .update();
                jdbc.sql("""
                                insert into timeline_entry (plan_id, at, kind, sentence, work_item_id)
                                values (:plan, current_timestamp(3), 'DUTY_COMPLETED', '办结', :id)""").param("plan", plan).param("id", duty.get("id")).update();
                engineTasks.complete(String.valueOf(duty.get("task_id")), Map.of("outcome", outcome));
            });
        }
        return duties.size();
    }

    void closeAll(long plan, Officials officials) {
        for (long task : small.taskIds(plan)) {
            transactions.executeWithoutResult(
                    transaction -> events.publishEvent(new ClosureGranted(task, Grade.GOOD, 0)));
        }
        officials.clockTo(today(officials).plusDays(1).toString());
        JsonNode tasks = ok(officials.office().get("/api/plan-tasks?size=200&planId=" + plan));
        assertThat(tasks.path("items"))
                .allSatisfy(task -> assertThat(task.path("phase").asString()).isEqualTo("CLOSED"));
    }

    static void assertSound(Officials officials) {
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }
}
