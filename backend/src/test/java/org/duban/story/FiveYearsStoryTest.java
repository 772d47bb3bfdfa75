package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.joint;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.story.Officials.Step;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A plan's whole life by moved clock: every quarter its rounds, a closing now and then, the final report at the end. */
@ServerTest
class FiveYearsStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private long plan;
    private LocalDate start;
    private final Set<Long> asked = new HashSet<>();

    @Test
    void after_five_years_nothing_is_open_and_nothing_failed() {
        officials = new Officials(port);
        start = today().plusDays(1);
        LocalDate end = start.plusYears(5);
        plan = small.published(
                start,
                end,
                List.of(lead("市民政局"), participant("市财政局")),
                List.of(lead("市教育局"), participant("市残联")),
                List.of(joint("市人社局"), joint("市卫健委"), joint("市医保局")),
                List.of(lead("市残联")));

        work();
        for (LocalDate day = start; day.isBefore(end.plusMonths(2)); day = day.plusMonths(1)) {
            officials.clockTo(day.plusMonths(1).toString());
            work();
            if (day.isAfter(start.plusYears(4))) {
                closeTasks();
            }
        }

        assertThat(officials.open(plan)).isEmpty();
        assertThat(ok(officials.office().get("/api/plans/" + plan))
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private void work() {
        officials.work(plan, this::answer);
    }

    private @Nullable Step answer(JsonNode duty) {
        return switch (duty.path("element").asString()) {
            case "appointCoordinator" ->
                new Step("APPOINTED", Map.of("unitId", small.unitId("市人社局"), "paperNumber", "临残工委办〔2026〕2号"));
            case "fileFinalReport" -> new Step("FILED", Map.of("summary", "全部办结", "paperNumber", "临残工委〔2031〕1号"));
            default -> Answers.usual(duty, start.plusMonths(6), milestones(duty));
        };
    }

    private List<Long> milestones(JsonNode duty) {
        if (!duty.path("element").asString().equals("sumUpProgress")) {
            return List.of();
        }
        return task(duty.path("planTaskId").asLong())
                .path("workPlan")
                .path("milestones")
                .valueStream()
                .map(milestone -> milestone.path("id").asLong())
                .toList();
    }

    private void closeTasks() {
        for (long id : small.taskIds(plan)) {
            JsonNode task = task(id);
            if (task.path("phase").asString().equals("IMPLEMENTATION") && asked.add(id)) {
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
                work();
            }
        }
    }

    private JsonNode task(long id) {
        return ok(officials.office().get("/api/plan-tasks/" + id));
    }

    private LocalDate today() {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }
}
