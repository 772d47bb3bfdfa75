package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.duban.testing.Caller.Answer;
import org.duban.testing.SmallPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A task under way, and what its lead asks for about it: files, and sees the application through. */
final class ApplicationDesk {

    static final String LEAD = "市民政局";
    static final String STAYS = "市财政局";
    static final String LEAVES = "市人社局";
    static final String COMES = "市教育局";
    static final String INDICATOR = "残疾人家庭人均收入增长";

    final Officials officials;
    final LocalDate today;
    final long plan;
    final long task;
    private final SmallPlan small;
    private final JdbcClient jdbc;

    private ApplicationDesk(
            Officials officials, SmallPlan small, JdbcClient jdbc, LocalDate today, long plan, long task) {
        this.officials = officials;
        this.small = small;
        this.jdbc = jdbc;
        this.today = today;
        this.plan = plan;
        this.task = task;
    }

    /** A plan of such tasks, one for each list of figures, which its work plan has; all brought under way together. */
    @SafeVarargs
    static List<ApplicationDesk> underWay(
            int port, SmallPlan small, JdbcClient jdbc, List<Map<String, Object>>... figures) {
        Officials officials = new Officials(port);
        LocalDate today = officials.today();
        List<SmallPlan.Part> parts = List.of(lead(LEAD), participant(STAYS), participant(LEAVES));
        @SuppressWarnings("unchecked")
        List<SmallPlan.Part>[] tasks = Arrays.stream(figures).map(one -> parts).toArray(List[]::new);
        long plan = small.published(today, today.plusYears(3), tasks);
        List<Long> ids = small.taskIds(plan);
        List<ApplicationDesk> desks = ids.stream()
                .map(task -> new ApplicationDesk(officials, small, jdbc, today, plan, task))
                .toList();
        desks.get(0).passADay();
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("drawUpWorkPlan")
                        ? new Officials.Step(
                                "SUBMITTED",
                                workPlan(
                                        today,
                                        figures[
                                                ids.indexOf(
                                                        duty.path("planTaskId").asLong())]))
                        : Answers.usual(duty, today, List.of()));
        assertThat(desks)
                .allSatisfy(
                        desk -> assertThat(desk.page().path("phase").asString()).isEqualTo("IMPLEMENTATION"));
        desks.get(0).addIndicator(1, INDICATOR);
        return desks;
    }

    long addIndicator(int number, String name) {
        jdbc.sql("""
                insert into plan_indicator (plan_id, ordinal, indicator_number, name, unit, target_kind, comparator,
                  target_value, target_text, attribute, span_start, span_end, span_text)
                values (?, ?, ?, ?, '%', 'REACH', '≥', 6, '≥6%', 'BINDING', 0, 1, '文')""").params(plan, number, String.valueOf(number), name).update();
        return jdbc.sql("select id from plan_indicator where plan_id = ? and ordinal = ?")
                .params(plan, number)
                .query(Long.class)
                .single();
    }

    /** A rate that the lead alone says. */
    static Map<String, Object> rate(String name) {
        return Map.of("name", name, "measure", "%", "kind", "AS_OF", "gathering", "LEAD", "most", 100);
    }

    private static Map<String, Object> workPlan(LocalDate today, List<Map<String, Object>> figures) {
        return Map.of(
                "summary",
                "按季度推进",
                "milestones",
                List.of(
                        Map.of("title", "评估", "due", today.plusDays(60).toString()),
                        Map.of("title", "改造", "due", today.plusDays(90).toString()),
                        Map.of("title", "验收", "due", today.plusDays(120).toString())),
                "figures",
                figures);
    }

    Map<String, Object> contentOf(String kind) {
        JsonNode now = page().path("workPlan");
        return switch (kind) {
            case "CHANGE" ->
                Map.of(
                        "scope",
                        "工作内容缩小到城区",
                        "alter",
                        List.of(Map.of("milestoneId", milestoneId(0), "title", "城区评估", "due", day(70))),
                        "drop",
                        List.of(milestone(now, 1).path("id").asLong()),
                        "add",
                        List.of(Map.of("title", "新增一项", "due", day(200))),
                        "reason",
                        "政策调整");
            case "UNITS" ->
                Map.of(
                        "add",
                        List.of(joining(COMES)),
                        "remove",
                        List.of(part(LEAVES)),
                        "roles",
                        List.of(Map.of("assignmentId", part(STAYS), "role", "LEAD")),
                        "reason",
                        "职责调整");
            case "COORDINATOR" -> Map.of("assignmentId", part(STAYS), "reason", "职能划转");
            case "TARGET" ->
                Map.of("indicatorId", indicator(), "target", "≥5%", "paperNumber", "临政发〔2024〕12号", "reason", "省级目标下调");
            case "EXTENSION" -> Map.of("milestoneId", milestoneId(0), "until", workingDay(130), "reason", "汛期停工");
            case "CLOSURE" -> Map.of("summary", "全部完成");
            case "CORRECTION" -> Map.of("valueId", valueId(), "amount", 55, "reason", "统计口径有误");
            default -> Map.of("reason", "资金未到位");
        };
    }

    long file(String kind) {
        return file(kind, contentOf(kind));
    }

    long file(String kind, Map<String, Object> content) {
        return ok(tryFile(kind, content)).path("id").asLong();
    }

    int fileStatus(String kind) {
        return fileStatus(kind, contentOf(kind));
    }

    int fileStatus(String kind, Map<String, Object> content) {
        return tryFile(kind, content).status();
    }

    Answer tryFile(String kind, Map<String, Object> content) {
        return Officials.post(
                officials.handlerOf(page().path("lead").asString()),
                "/api/applications",
                Map.of("kind", kind, "planTaskId", task, "content", content));
    }

    Answer withdraw(long id) {
        return withdraw(id, page().path("lead").asString());
    }

    Answer withdraw(long id, String unit) {
        return Officials.post(
                officials.handlerOf(unit), "/api/applications/" + id + "/withdrawal", Map.of("reason", "另报"));
    }

    /** Who has the last word on it. */
    String decidedBy(String kind) {
        return ok(Officials.post(
                        officials.handlerOf(LEAD),
                        "/api/applications/preview",
                        Map.of("kind", kind, "planTaskId", task, "content", contentOf(kind))))
                .path("decidedBy")
                .asString();
    }

    void grant(long id) {
        officials.work(plan, duty -> approving(id, duty));
        assertThat(state(id)).isEqualTo("GRANTED");
        assertThat(notices(id)).anyMatch(told -> told.contains("已获准予"));
    }

    Officials.Step approving(long id, JsonNode duty) {
        boolean isOfThis = duty.path("process").asString().equals("application-approval")
                && duty.path("subjectId").asLong() == id;
        return isOfThis ? Answers.usual(duty, today, List.of()) : null;
    }

    /** Signed, countersigned, and before the office; before the leader, if the leader has the last word. */
    JsonNode atLastWord(long id, String decidedBy) {
        answer(id, "signApplication", "SIGNED", Map.of());
        for (JsonNode duty : open()) {
            if (duty.path("element").asString().equals("countersignApplication")) {
                ok(officials.complete(duty, "AGREED", Map.of()));
            }
        }
        if (decidedBy.equals("LEADER")) {
            answer(id, "reviewApplication", "GRANTED", Map.of());
            return duty(id, "decideApplication");
        }
        return duty(id, "reviewApplication");
    }

    void answer(long id, String element, String outcome, Map<String, ?> form) {
        ok(officials.complete(duty(id, element), outcome, form));
    }

    int decide(JsonNode duty, String outcome) {
        return officials.complete(duty, outcome, Map.of("opinion", "意见")).status();
    }

    @SafeVarargs
    final List<Integer> together(Callable<Integer>... calls) throws Exception {
        for (String unit : List.of(LEAD, STAYS)) {
            officials.handlerOf(unit);
        }
        ExecutorService everybody = Executors.newFixedThreadPool(calls.length);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> answer : everybody.invokeAll(List.of(calls))) {
                results.add(answer.get());
            }
            return results;
        } finally {
            everybody.shutdown();
        }
    }

    /** The open duties on this task, as the office sees them. */
    List<JsonNode> open() {
        return ok(officials
                        .office()
                        .get("/api/work-items?state=open&scope=all&size=200&sort=createdAt&planTaskId=" + task))
                .path("items")
                .valueStream()
                .toList();
    }

    JsonNode duty(long id, String element) {
        List<JsonNode> open = open();
        return open.stream()
                .filter(duty -> duty.path("element").asString().equals(element)
                        && duty.path("subjectId").asLong() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element + " in " + open));
    }

    JsonNode duty(String element, String unit) {
        return open().stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .filter(duty -> duty.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element + " of " + unit));
    }

    List<String> elementsOf(String unit) {
        return open().stream()
                .filter(duty -> duty.path("unit").asString().equals(unit))
                .map(duty -> duty.path("element").asString())
                .toList();
    }

    void passADay() {
        officials.clockTo(officials.today().plusDays(1).toString());
    }

    String day(int days) {
        return today.plusDays(days).toString();
    }

    String workingDay(int days) {
        LocalDate day = today.plusDays(days);
        while (day.getDayOfWeek().getValue() != 3) {
            day = day.plusDays(1);
        }
        return day.toString();
    }

    JsonNode page() {
        return ok(officials.office().get("/api/plan-tasks/" + task));
    }

    /** All that an application may change. */
    String facts() {
        JsonNode page = page();
        return page.path("workPlan").toString()
                + page.path("assignments")
                + page.path("lead")
                + page.path("phase")
                + page.path("standstill")
                + figures()
                + ok(officials.office().get("/api/plans/" + plan + "/indicators"));
    }

    /** As a verified report would have it, in the row and in what the row says now. */
    void reaches(long milestone, String state) {
        for (String table : List.of("milestone", "milestone_history")) {
            jdbc.sql("update " + table + " set state = ? where id = ?")
                    .params(state, milestone)
                    .update();
        }
    }

    void isDue(long milestone, LocalDate due) {
        for (String table : List.of("milestone", "milestone_history")) {
            jdbc.sql("update " + table + " set due = ? where id = ?")
                    .params(due, milestone)
                    .update();
        }
    }

    void reachesAll() {
        IntStream.range(0, 3).forEach(n -> reaches(milestoneId(n), "DONE"));
    }

    String state(long id) {
        return application(id).path("state").asString();
    }

    JsonNode application(long id) {
        return ok(officials.office().get("/api/applications/" + id));
    }

    List<String> notices(long id) {
        return jdbc.sql("select sentence from notice where subject like ?")
                .param("application:" + id + "@%")
                .query(String.class)
                .list();
    }

    List<String> timeline() {
        return texts(
                ok(officials.office().get("/api/plan-tasks/" + task + "/timeline?size=200"))
                        .path("items"),
                "sentence");
    }

    JsonNode figures() {
        return ok(officials.office().get("/api/plan-tasks/" + task + "/figures"));
    }

    long figureId() {
        return figures().get(0).at("/figure/id").asLong();
    }

    private long valueId() {
        return figures().get(0).at("/values/0/id").asLong();
    }

    long milestoneId(int n) {
        return milestone(page().path("workPlan"), n).path("id").asLong();
    }

    static JsonNode milestone(JsonNode edition, int n) {
        return edition.path("milestones").get(n);
    }

    long indicator() {
        return jdbc.sql("select id from plan_indicator where plan_id = ? and ordinal = 1")
                .param(plan)
                .query(Long.class)
                .single();
    }

    Map<String, Object> joining(String unit) {
        return new HashMap<>(Map.of("unitId", small.unitId(unit), "role", "PARTICIPANT"));
    }

    long part(String unit) {
        return assignment(unit).path("id").asLong();
    }

    String roleOf(String unit) {
        return assignment(unit).path("role").asString();
    }

    private JsonNode assignment(String unit) {
        return StreamSupport.stream(page().path("assignments").spliterator(), false)
                .filter(part -> part.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString()).toList();
    }

    static String label() {
        return "第" + UUID.randomUUID() + "轮";
    }
}
