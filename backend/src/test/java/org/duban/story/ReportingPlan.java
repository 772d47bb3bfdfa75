package org.duban.story;

import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.testing.Caller;
import org.duban.testing.SmallPlan;
import tools.jackson.databind.JsonNode;

/** A plan of one task under implementation, reported on every month, with a count of all units and a rate of the lead. */
final class ReportingPlan {

    static final String LEAD = "市民政局";
    static final String FINANCE = "市财政局";
    static final String LABOUR = "市人社局";

    final Officials officials;
    final long plan;
    final long task;

    ReportingPlan(int port, SmallPlan small) {
        officials = new Officials(port);
        LocalDate today = today();
        plan = small.published(
                today.minusYears(1),
                today.plusYears(3),
                List.of(lead(LEAD), participant(FINANCE), participant(LABOUR)));
        task = small.taskIds(plan).get(0);
        ok(officials.office().put("/api/plans/" + plan + "/rhythm", """
                {"rhythm":"MONTHLY","reason":"进入攻坚期，按月调度"}""", 0));
        officials.work(plan, duty -> answer(duty, today));
    }

    private static Officials.Step answer(JsonNode duty, LocalDate today) {
        return duty.path("element").asString().equals("drawUpWorkPlan")
                ? new Officials.Step("SUBMITTED", workPlan(today.plusMonths(6)))
                : Answers.usual(duty, today.plusMonths(6), List.of());
    }

    private static Map<String, Object> workPlan(LocalDate due) {
        return Map.of(
                "summary",
                "按月推进",
                "milestones",
                List.of(Map.of("title", "建成服务站", "due", due.toString())),
                "figures",
                List.of(
                        Map.of(
                                "name",
                                "服务残疾人",
                                "measure",
                                "人次",
                                "kind",
                                "CUMULATIVE",
                                "gathering",
                                "PARTS",
                                "targets",
                                List.of(Map.of("year", due.getYear(), "amount", 6000))),
                        Map.of("name", "知晓率", "measure", "%", "kind", "AS_OF", "gathering", "LEAD", "most", 100)));
    }

    LocalDate today() {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }

    /** Lets the days go by until the next round is there; answers its id. */
    long nextRound() {
        long before = rounds();
        LocalDate day = today().withDayOfMonth(1).plusMonths(1);
        for (int tries = 0; rounds() == before; tries++) {
            if (tries == 15) {
                throw new AssertionError("no round was opened by " + day);
            }
            officials.clockTo(day.plusDays(tries).toString());
        }
        return ok(officials.office().get("/api/progress-rounds?planId=" + plan))
                .path("items")
                .get(0)
                .path("id")
                .asLong();
    }

    private long rounds() {
        return ok(officials.office().get("/api/progress-rounds?planId=" + plan))
                .path("total")
                .asLong();
    }

    JsonNode duty(String element, String unit) {
        return officials.openDuty(plan, element, unit);
    }

    Caller.Answer reports(String unit, Map<String, ?> form) {
        return officials.complete(duty("reportProgress", unit), "SUBMITTED", form);
    }

    void signs(String element, String unit) {
        ok(officials.complete(duty(element, unit), "SIGNED", Map.of()));
    }

    JsonNode prefill(JsonNode duty) {
        String part = duty.path("assignmentId").isNumber()
                ? "?assignmentId=" + duty.path("assignmentId").asLong()
                : "";
        return ok(officials
                .doerOf(duty)
                .get("/api/progress-reports/" + duty.path("subjectId").asLong() + "/prefill" + part));
    }

    JsonNode page() {
        return ok(officials.office().get("/api/plan-tasks/" + task));
    }

    List<JsonNode> figures() {
        List<JsonNode> figures = new ArrayList<>();
        ok(officials.office().get("/api/plan-tasks/" + task + "/figures")).forEach(figures::add);
        return figures;
    }

    long count() {
        return figures().get(0).path("figure").path("id").asLong();
    }

    long rate() {
        return figures().get(1).path("figure").path("id").asLong();
    }

    static Map<String, Object> said(String done, Object... figures) {
        return Map.of("done", done, "figures", List.of(figures));
    }

    static Map<String, Object> figure(long id, Object amount) {
        return Map.of("figureId", id, "amount", amount);
    }
}
