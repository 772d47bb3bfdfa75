package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.joint;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class SmallPlanStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Test
    void a_task_goes_from_dispatch_to_implementation() {
        Officials officials = new Officials(port);
        officials.searchRebuilt();
        LocalDate today = LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
        long plan = small.published(
                today,
                today.plusYears(2),
                List.of(lead("市民政局"), participant("市财政局")),
                List.of(joint("市人社局"), joint("市卫健委")));
        officials.clockTo(today.plusDays(1).toString());

        int done = officials.work(plan, duty -> answer(duty, today));

        assertThat(done).isEqualTo(4 + 1 + 2 * 4);
        JsonNode tasks = ok(officials.office().get("/api/plan-tasks?planId=" + plan));
        assertThat(tasks.path("items"))
                .allSatisfy(task -> assertThat(task.path("phase").asString()).isEqualTo("IMPLEMENTATION"));
        JsonNode searched = officials.searchRebuilt();
        assertThat(List.of("added", "corrected", "dropped"))
                .allSatisfy(drift -> assertThat(searched.path(drift).asInt())
                        .as("search " + drift)
                        .isZero());
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private Officials.Step answer(JsonNode duty, LocalDate today) {
        return switch (duty.path("element").asString()) {
            case "acknowledgeTask" -> new Officials.Step("ACCEPTED", Map.of());
            case "appointCoordinator" ->
                new Officials.Step("APPOINTED", Map.of("unitId", small.unitId("市人社局"), "paperNumber", "临残工委办〔2026〕1号"));
            case "drawUpWorkPlan" ->
                new Officials.Step(
                        "SUBMITTED",
                        Map.of(
                                "summary",
                                "方案",
                                "milestones",
                                List.of(Map.of(
                                        "title",
                                        "完成",
                                        "due",
                                        today.plusMonths(6).toString()))));
            case "signWorkPlan" -> new Officials.Step("SIGNED", Map.of());
            case "countersignWorkPlan" -> new Officials.Step("AGREED", Map.of());
            case "approveWorkPlan" -> new Officials.Step("APPROVED", Map.of());
            default -> null;
        };
    }
}
