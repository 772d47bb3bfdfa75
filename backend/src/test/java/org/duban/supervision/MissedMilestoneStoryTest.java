package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.supervision.SupervisedTask.LEAD;
import static org.duban.supervision.SupervisedTask.PARTNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Milestones that were missed come on the ladder beside late duties. */
@ServerTest
class MissedMilestoneStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private SupervisedTask life;

    @BeforeEach
    void a_task_of_two_units() {
        life = new SupervisedTask(port, small);
    }

    @Test
    void a_missed_milestone_is_its_units_to_answer_for_until_it_is_reached_moved_or_dropped() {
        Officials officials = life.officials;
        LocalDate due = officials.today().plusDays(5);
        officials.work(
                life.plan,
                duty -> duty.path("element").asString().equals("drawUpWorkPlan")
                        ? new Officials.Step("SUBMITTED", workPlan(due))
                        : Answers.usual(duty, due, List.of()));
        officials.clockTo(due.toString());
        assertThat(missed()).as("its own day is not over").isEmpty();
        life.toWorkingDay(due.plusDays(6));
        assertThat(missed())
                .extracting(matter -> matter.path("unitName").asString()
                        + matter.path("subject").asString())
                .containsExactlyInAnyOrder(LEAD + "建成服务站", LEAD + "完成培训", PARTNER + "资金到位");
        assertThat(life.matters(Ground.RED_TASK))
                .as("whatever the milestones make of the light")
                .isEmpty();
        assertThat(officials
                        .handlerOf(PARTNER)
                        .get("/api/supervision/matters/"
                                + matter("建成服务站").path("id").asLong())
                        .status())
                .as("the lead's matter")
                .isEqualTo(404);

        life.toWorkingDay(officials.today());
        assertThat(missed()).as("one matter a milestone").hasSize(3);

        changed(due.plusDays(40));
        assertThat(state("资金到位")).isEqualTo("EXTENDED");
        assertThat(state("完成培训")).isEqualTo("WITHDRAWN");
        assertThat(state("建成服务站")).isEqualTo("OPEN");
        reached("建成服务站");
        assertThat(state("建成服务站")).isEqualTo("CURED");
        officials.assertSound();
    }

    private Map<String, Object> workPlan(LocalDate due) {
        return Map.of(
                "summary",
                "按季推进",
                "milestones",
                List.of(
                        Map.of("title", "建成服务站", "due", due.toString()),
                        Map.of("title", "完成培训", "due", due.toString()),
                        Map.of("title", "资金到位", "due", due.toString(), "unitId", small.unitId(PARTNER))));
    }

    /** A granted change moves one milestone and drops another. */
    private void changed(LocalDate later) {
        Map<String, Object> moved = Map.of(
                "milestoneId",
                milestone("资金到位"),
                "title",
                "资金到位",
                "due",
                later.toString(),
                "unitId",
                small.unitId(PARTNER));
        life.applied("CHANGE", Map.of("alter", List.of(moved), "drop", List.of(milestone("完成培训")), "reason", "政策调整"));
    }

    /** Reported as done in a round, and verified. */
    private void reached(String title) {
        LocalDate until = life.asked();
        long milestone = milestone(title);
        life.officials.work(
                life.plan,
                duty -> duty.path("process").asString().startsWith("supervision")
                        ? null
                        : Answers.usual(duty, until, List.of(milestone)));
    }

    private long milestone(String title) {
        return life.page()
                .at("/workPlan/milestones")
                .valueStream()
                .filter(one -> one.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private List<JsonNode> missed() {
        return life.matters(Ground.MISSED_MILESTONE);
    }

    private JsonNode matter(String subject) {
        return missed().stream()
                .filter(matter -> matter.path("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private String state(String subject) {
        return matter(subject).path("state").asString();
    }
}
