package org.duban.supervision;

import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.SmallPlan;
import tools.jackson.databind.JsonNode;

/** A task of two units that has just been sent out, what its units do, and what comes on the ladder of it. */
final class SupervisedTask {

    static final String LEAD = "市民政局";
    static final String PARTNER = "市财政局";

    final Officials officials;
    final long plan;
    final long task;

    SupervisedTask(int port, SmallPlan small) {
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.published(today, today.plusYears(3), List.of(lead(LEAD), participant(PARTNER)));
        task = small.taskIds(plan).get(0);
        officials.clockTo(today.plusDays(1).toString());
    }

    /** The ladder rests on days off: to the first working day after this one. */
    void toWorkingDay(LocalDate after) {
        officials.clockTo(workingDay(after, 1).toString());
    }

    private LocalDate workingDay(LocalDate from, int days) {
        return LocalDate.parse(
                ok(officials.office().get("/api/calendar/deadlines?from=" + from + "&workingDays=" + days))
                        .path("day")
                        .asString());
    }

    void acknowledged() {
        usual("acknowledgeTask");
    }

    /** Filed by the lead, and granted. */
    void applied(String kind, Map<String, ?> content) {
        ok(post(
                officials.handlerOf(page().path("lead").asString()),
                "/api/applications",
                Map.of("kind", kind, "planTaskId", task, "content", content)));
        usual("Application");
    }

    private void usual(String step) {
        officials.work(
                plan,
                duty -> duty.path("element").asString().endsWith(step)
                        ? Answers.usual(duty, officials.today(), List.of())
                        : null);
    }

    /** An extra round of this task is open; returns its last day. */
    LocalDate asked() {
        LocalDate today = officials.today();
        LocalDate until = workingDay(today, 5);
        ok(post(
                officials.office(),
                "/api/progress-rounds",
                Map.of(
                        "planId",
                        plan,
                        "label",
                        "加报" + today,
                        "since",
                        today.toString(),
                        "until",
                        until.toString(),
                        "planTaskIds",
                        List.of(task),
                        "repeatReason",
                        "核实进展")));
        officials.clockTo(today.plusDays(1).toString());
        return until;
    }

    JsonNode page() {
        return ok(officials.office().get("/api/plan-tasks/" + task));
    }

    String light() {
        return page().path("light").asString();
    }

    List<JsonNode> matters(Ground ground) {
        return ok(officials.office().get("/api/supervision/matters?planId=" + plan + "&ground=" + ground))
                .path("items")
                .valueStream()
                .map(row -> row.path("matter"))
                .toList();
    }
}
