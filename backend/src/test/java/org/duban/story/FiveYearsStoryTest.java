package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.story.Officials.Step;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The whole sample plan, 31 tasks and all their units, lived through by moved clock: a round each quarter in which leads
 * report and most others stay silent, a task closed a month, the last ones in the fifth year, the mid-term, the final, the last report.
 */
@ServerTest
class FiveYearsStoryTest {

    private static final int TASKS = 31;

    /** Of so many duties of participants one is answered; the others lapse and the round goes on. */
    private static final int ANSWERED = 6;

    private static final int FIRST_CLOSURE = 8;
    private static final int LAST_CLOSURES = 58;
    private static final int CLOSED_LAST = 5;

    /** The quarter in which the fifth year ends is reported on after it, whatever the day the plan began. */
    private static final int LAST_MONTH = 64;

    @LocalServerPort
    int port;

    private Officials officials;
    private long plan;
    private LocalDate start;
    private final Map<Long, List<Long>> milestones = new HashMap<>();

    @Test
    void after_five_years_nothing_is_open_and_nothing_failed() {
        officials = new Officials(port);
        start = officials.today().plusDays(1);
        plan = officials.publishSample(start, start.plusYears(5));
        List<Long> toClose = taskIds();
        assertThat(toClose).hasSize(TASKS);

        work();
        for (int month = 1; month <= LAST_MONTH; month++) {
            officials.clockTo(start.plusMonths(month).toString());
            work();
            if (month >= LAST_CLOSURES) {
                close(toClose, 0, TASKS);
            } else if (month >= FIRST_CLOSURE) {
                close(toClose, CLOSED_LAST, 1);
            }
        }

        assertThat(toClose).isEmpty();
        assertThat(officials.open(plan)).isEmpty();
        assertThat(ok(officials.office().get("/api/plans/" + plan))
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        officials.assertSound();
    }

    private void work() {
        officials.work(plan, this::answer);
    }

    private @Nullable Step answer(JsonNode duty) {
        return switch (duty.path("element").asString()) {
            case "reportProgress" ->
                duty.path("id").asLong() % ANSWERED == 0 ? new Step("SUBMITTED", Answers.progress(List.of())) : null;
            case "appointCoordinator" ->
                new Step("APPOINTED", Map.of("unitId", anyUnitOf(task(duty)), "paperNumber", "临残工委办〔2026〕2号"));
            case "fileFinalReport" -> new Step("FILED", Map.of("summary", "全部办结", "paperNumber", "临残工委〔2031〕1号"));
            default -> Answers.usual(duty, start.plusMonths(5), milestonesOf(duty));
        };
    }

    /** Reached and said so in the first summary after their date. */
    private List<Long> milestonesOf(JsonNode duty) {
        return duty.path("element").asString().equals("sumUpProgress")
                ? milestones.computeIfAbsent(
                        duty.path("planTaskId").asLong(),
                        task -> ids(task(duty).path("workPlan").path("milestones")))
                : List.of();
    }

    private static long anyUnitOf(JsonNode task) {
        return task.path("assignments").get(0).path("unitId").asLong();
    }

    /** Closes the first tasks on which nobody has anything to do; a round that is collecting keeps others open. */
    private void close(List<Long> tasks, int kept, int most) {
        Set<Long> busy = officials.open(plan).stream()
                .map(duty -> duty.path("planTaskId").asLong())
                .collect(Collectors.toSet());
        List<Long> ready = tasks.stream()
                .filter(task -> !busy.contains(task))
                .limit(Math.min(most, Math.max(0, tasks.size() - kept)))
                .toList();
        ready.forEach(this::close);
        tasks.removeAll(ready);
        work();
    }

    private void close(long id) {
        JsonNode task = ok(officials.office().get("/api/plan-tasks/" + id));
        Caller lead = officials.handlerOf(task.path("lead").asString());
        Officials.judgeRisks(lead, id);
        ok(post(
                lead,
                "/api/applications",
                Map.of(
                        "kind",
                        "CLOSURE",
                        "planTaskId",
                        id,
                        "content",
                        Map.of("summary", "目标完成", "grade", "EXCELLENT"))));
    }

    private List<Long> taskIds() {
        return ids(ok(officials.office().get("/api/plan-tasks?size=200&planId=" + plan))
                .path("items"));
    }

    private static List<Long> ids(JsonNode rows) {
        return new ArrayList<>(
                rows.valueStream().map(row -> row.path("id").asLong()).toList());
    }

    private JsonNode task(JsonNode duty) {
        return ok(officials
                .office()
                .get("/api/plan-tasks/" + duty.path("planTaskId").asLong()));
    }
}
