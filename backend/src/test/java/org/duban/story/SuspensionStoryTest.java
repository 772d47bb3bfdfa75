package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.ApplicationDesk.STAYS;
import static org.duban.story.ApplicationDesk.milestone;
import static org.duban.story.Officials.ok;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duban.calendar.Calendars;
import org.duban.dispatch.ProgressReports;
import org.duban.shared.SystemTime;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 中止、恢复: the clock of a task stands still, nobody answers for the time in between, and nothing is lost. */
@ServerTest
class SuspensionStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    private ApplicationDesk desk;

    @BeforeEach
    void a_task_that_is_to_be_reported_on() {
        desk = ApplicationDesk.underWay(port, small, jdbc, List.of()).get(0);
        openRound();
    }

    @Test
    void while_a_task_is_suspended_its_clock_stands_still_and_afterwards_everything_has_moved() {
        JsonNode before = part();
        String milestoneBefore =
                milestone(desk.page().path("workPlan"), 0).path("due").asString();
        desk.grant(desk.file("SUSPENSION"));

        Answer refused = desk.officials.complete(before, "SUBMITTED", Answers.progress(List.of()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("中止（资金未到位），期间时限停走");
        assertThat(desk.page().at("/standstill/reason").asString()).isEqualTo("资金未到位");
        assertThat(desk.page().path("lightReason").asString()).startsWith("任务已中止，时限停走");
        assertThat(desk.fileStatus("CHANGE")).isEqualTo(409);

        desk.officials.clockTo(desk.today.plusDays(40).toString());
        openRound();
        assertThat(part().path("overdue").asBoolean()).isFalse();
        assertThat(part().path("suspendedAt").isNull()).isFalse();
        assertThat(desk.elementsOf(STAYS)).as("no new round asks").hasSize(1);
        desk.officials.assertSound();

        desk.grant(desk.file("RESUMPTION"));

        JsonNode after = part();
        assertThat(after.path("originalDue")).isEqualTo(before.path("originalDue"));
        assertThat(due(after)).isAfter(due(before).plusDays(35));
        assertThat(after.path("suspendedAt").isNull()).isTrue();
        assertThat(milestone(desk.page().path("workPlan"), 0).path("due").asString())
                .isGreaterThan(milestoneBefore);
        desk.officials.assertSound();
        desk.officials.clockTo(due(after).plusDays(1).toString());
        assertThat(part().path("overdue").asBoolean()).isTrue();
        desk.officials.assertSound();
    }

    @Test
    void what_waits_is_neither_due_soon_nor_overdue_in_any_number_until_the_clock_runs_again() {
        desk.officials.clockTo(due(part()).minusDays(1).toString());
        Numbers soon = numbers();
        assertThat(soon.dueSoon()).isGreaterThanOrEqualTo(2);
        int left = workingDaysLeft();

        desk.grant(desk.file("SUSPENSION"));
        assertThat(numbers()).isEqualTo(new Numbers(0, 0, 0, 0));
        desk.officials.clockTo(desk.officials.today().plusDays(21).toString());
        assertThat(numbers()).isEqualTo(new Numbers(0, 0, 0, 0));
        desk.grant(desk.file("RESUMPTION"));
        assertThat(numbers()).isEqualTo(soon);
        assertThat(workingDaysLeft()).as("the clock that was left").isBetween(left, left + 1);

        desk.isDue(desk.milestoneId(0), due(part()));
        desk.officials.clockTo(due(part()).plusDays(1).toString());
        Numbers overdue = numbers();
        assertThat(overdue.overdue()).isGreaterThanOrEqualTo(2);
        assertThat(List.of(overdue.tasks(), overdue.milestones())).containsOnly(1);

        desk.passADay();
        LocalDate yesterday = desk.officials.today().minusDays(1);
        desk.grant(desk.file("SUSPENSION"));
        assertThat(numbers()).isEqualTo(new Numbers(0, 0, 0, 0));
        assertThat(overview("&asOf=" + yesterday).path("overdueDuties").asInt())
                .as("yesterday it was late")
                .isEqualTo(overdue.overdue());
        Answer urge = Officials.post(
                desk.officials.office(),
                "/api/urges",
                Map.of("workItemIds", List.of(part().path("id").asLong()), "reason", "请尽快报送"));
        assertThat(urge.status()).isEqualTo(409);
        assertThat(urge.json().path("detail").asString()).contains("任务已中止，时限停走，恢复前不催办");
        desk.grant(desk.file("RESUMPTION"));
        assertThat(numbers()).isEqualTo(overdue);
        desk.officials.assertSound();
    }

    @Test
    void applications_are_withdrawn_while_the_clock_stands_still() {
        long waiting = desk.file("EXTENSION");
        desk.answer(waiting, "signApplication", "SIGNED", Map.of());
        long returned = desk.file("UNITS");
        desk.answer(returned, "signApplication", "RETURNED", Map.of("opinion", "再核实"));
        desk.grant(desk.file("SUSPENSION"));

        Answer revised =
                desk.officials.complete(desk.duty(returned, "reviseApplication"), "WITHDRAWN", Map.of("reason", "另报"));
        assertThat(revised.status()).isEqualTo(409);
        assertThat(revised.json().path("detail").asString()).contains("期间时限停走，不能办理");
        ok(desk.withdraw(returned));
        ok(desk.withdraw(waiting));
        assertThat(List.of(desk.state(returned), desk.state(waiting))).containsOnly("WITHDRAWN");

        long resumption = desk.file("RESUMPTION");
        desk.answer(resumption, "signApplication", "SIGNED", Map.of());
        ok(desk.withdraw(resumption));
        assertThat(desk.state(resumption)).isEqualTo("WITHDRAWN");
        long another = desk.file("RESUMPTION");
        desk.answer(another, "signApplication", "RETURNED", Map.of("opinion", "再核实"));
        desk.answer(another, "reviseApplication", "WITHDRAWN", Map.of("reason", "条件未成熟"));
        assertThat(desk.state(another)).isEqualTo("WITHDRAWN");
        assertThat(desk.page().at("/standstill/reason").asString())
                .as("it stands still")
                .isEqualTo("资金未到位");
        assertThat(desk.open())
                .extracting(duty -> duty.path("element").asString())
                .containsOnly("reportProgress");
        desk.officials.assertSound();

        desk.grant(desk.file("RESUMPTION"));
        assertThat(desk.page().path("standstill").isNull()).isTrue();
        assertThat(desk.fileStatus("EXTENSION")).isEqualTo(201);
        desk.officials.assertSound();
    }

    /** What is told of the plan: duties due soon and overdue, tasks with overdue duties, milestones that are late. */
    private record Numbers(int dueSoon, int overdue, int tasks, int milestones) {}

    /** The same wherever it is told, and as many as the rows that the number opens. */
    private Numbers numbers() {
        JsonNode board = overview("");
        Numbers told = new Numbers(
                board.path("dueSoon").asInt(),
                board.path("overdueDuties").asInt(),
                board.path("overdueTasks").asInt(),
                total("/api/ledger?late=true&planId=" + desk.plan));
        JsonNode rows = board.path("rows");
        assertThat(total(rows.path("dueSoon").asString())).isEqualTo(told.dueSoon());
        assertThat(total(rows.path("overdueDuties").asString())).isEqualTo(told.overdue());
        assertThat(total(rows.path("overdueTasks").asString())).isEqualTo(told.tasks());
        assertThat(total("/api/supervision/overdue?planId=" + desk.plan)).isEqualTo(told.overdue());
        assertThat(part().path("overdue").asBoolean()).isEqualTo(told.overdue() > 0);
        return told;
    }

    private JsonNode overview(String more) {
        return ok(desk.officials.office().get("/api/supervision/overview?planId=" + desk.plan + more));
    }

    private int total(String rows) {
        return ok(desk.officials.office().get(rows)).path("total").asInt();
    }

    private JsonNode part() {
        return desk.duty("reportProgress", STAYS);
    }

    private int workingDaysLeft() {
        return calendars.current().workingDaysBetween(desk.officials.today(), due(part()));
    }

    private static LocalDate due(JsonNode duty) {
        return OffsetDateTime.parse(duty.path("due").asString())
                .atZoneSameInstant(SystemTime.ZONE)
                .toLocalDate();
    }

    private void openRound() {
        reports.openRound(desk.plan, ApplicationDesk.label(), desk.officials.inDays(3000));
        desk.passADay();
    }
}
