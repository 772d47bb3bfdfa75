package org.duban.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Experts review a round: drawn by a seed, one of them works for a unit of the plan, one declines and the next by lot takes
 * the place, one lets the term go by, two tasks diverge and one more expert is asked. Nobody learns of anybody else.
 */
@ServerTest
class ExpertReviewStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEAD = "市民政局";
    private static final String HOST = "市残联";
    private static final String VERIFIED_WORDS = "核实时另行测算";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExpertResults results;

    private Officials officials;
    private LocalDate asOf;
    private long plan;
    private long round;
    private long leadTask;
    private long hostTask;

    @Test
    void experts_are_drawn_judge_blind_differ_and_their_mean_goes_into_the_total() {
        theRoundIsVerified();
        theExpertsAreDrawnFromThoseWhoMayJudge();
        String declined = oneDeclinesAndTheNextTakesThePlace();
        eachScoresWithoutKnowingOfTheOthers(declined);
        oneIsMissingAndTheRoundGoesOn();
        oneMoreIsAskedAndTheDivergencesAreSettled();
        theMeanIsInTheTotal();
        officials.assertSound();
    }

    @BeforeEach
    void aPlanUnderWay() {
        officials = new Officials(port);
        LocalDate start = officials.today();
        plan = small.published(start.minusYears(1), start.plusYears(3), List.of(lead(LEAD)), List.of(lead(HOST)));
        officials.clockTo(start.plusDays(1).toString());
        officials.work(plan, duty -> Answers.usual(duty, start.plusDays(3), List.of()));
        asOf = start.plusDays(7);
        jdbc.sql(
                        "insert into post (person_id, unit_id, kind, title, valid_from) values (:person, :unit, 'HANDLER', '兼职', :since)")
                .param("person", person("evaluator6"))
                .param("unit", small.unitId(LEAD))
                .param("since", LocalDate.of(2020, 1, 1))
                .update();
    }

    @AfterEach
    void whoWasLentGoesBack() {
        jdbc.sql("delete from post where person_id = :person and kind = 'HANDLER'")
                .param("person", person("evaluator6"))
                .update();
    }

    private void theRoundIsVerified() {
        JsonNode begun =
                ok(post(officials.office(), "/api/assessment-rounds", Map.of("planId", plan, "kind", "MID_TERM")));
        round = begun.path("round").path("id").asLong();
        assertThat(begun.path("experts").path("seats").asInt())
                .as("offered by itself")
                .isEqualTo(3);
        assertThat(save(terms(2, 3)).json().path("errors").path("experts.seats").asString())
                .contains("3 到 9 名");
        ok(save(terms(3, 3)));
        ok(officials
                .office()
                .send("POST", path("/submission"), BodyPublishers.noBody(), "If-Match", "\"" + version() + "\""));
        ok(officials.complete(duty("approveScheme"), "APPROVED", Map.of()));
        officials.clockTo(asOf.plusDays(1).toString());
        ok(officials.complete(duty("openAssessment"), "DONE", Map.of()));
        ok(officials.complete(duty("drawSpotChecks"), "DONE", Map.of()));
        leadTask = self(LEAD).path("assessment").path("planTaskId").asLong();
        hostTask = self(HOST).path("assessment").path("planTaskId").asLong();
        daysGoByUntil(() -> isSilent(LEAD) && isSilent(HOST));
        for (String unit : List.of(LEAD, HOST)) {
            verify(unit);
        }
        assertThat(roundState()).isEqualTo("REVIEWING");
    }

    private boolean isSilent(String unit) {
        return self(unit).path("assessment").path("isSilent").asBoolean();
    }

    private void verify(String unit) {
        JsonNode view = self(unit);
        Caller who = unit.equals(HOST) ? officials.as("leader") : officials.office();
        ok(post(
                who,
                "/api/self-assessments/" + view.path("assessment").path("id").asLong() + "/check-cards",
                Map.of(
                        "people",
                        "张三",
                        "checkedOn",
                        officials.today().toString(),
                        "place",
                        "尧都区",
                        "found",
                        "属实",
                        "isTrue",
                        true)));
        JsonNode duty = officials.open(plan).stream()
                .filter(one -> one.path("element").asString().equals("verifySelfAssessment"))
                .filter(one -> one.path("role").asString().equals(unit.equals(HOST) ? "LEADER" : "OFFICE"))
                .findFirst()
                .orElseThrow();
        ok(officials.complete(
                duty,
                "VERIFIED",
                Map.of(
                        "scores",
                        scores(view.path("lines"), "52", "33", VERIFIED_WORDS),
                        "paper",
                        Map.of("tick", "YES"),
                        "spot",
                        Map.of("tick", "YES", "note", "见抽查记录卡"),
                        "people",
                        Map.of("tick", "NOT_ASKED"))));
    }

    private void theExpertsAreDrawnFromThoseWhoMayJudge() {
        JsonNode draw = duty("drawExperts");
        assertThat(officials
                        .complete(draw, "DONE", Map.of("personIds", people(1, 2, 6)))
                        .json()
                        .path("errors")
                        .path("personIds")
                        .asString())
                .as("who works for a unit of the task may not score it")
                .contains("只有 2 名");
        ok(officials.complete(draw, "DONE", Map.of("personIds", people(1, 2, 3, 4, 6))));

        JsonNode review = review();
        long seed = review.path("review").path("seed").asLong();
        assertThat(ok(officials.office().get(review("/drawing?seed=" + seed)))
                        .path("same")
                        .asBoolean())
                .isTrue();
        assertThat(ok(officials.office().get(review("/drawing?seed=" + (seed + 1))))
                        .isObject())
                .isTrue();
        assertThat(seats(leadTask, "AWAITED")).hasSize(3).doesNotContain(name("evaluator6"));
        assertThat(seats(hostTask, "AWAITED")).hasSize(3).contains(name("evaluator6"));
    }

    private String oneDeclinesAndTheNextTakesThePlace() {
        String declining = Stream.of("evaluator1", "evaluator2", "evaluator3", "evaluator4")
                .filter(expert -> seats(leadTask, "AWAITED").contains(name(expert)))
                .findFirst()
                .orElseThrow();
        Caller expert = officials.as(declining);
        assertThat(decline(expert, leadTask, "")
                        .json()
                        .path("errors")
                        .path("reason")
                        .asString())
                .isNotEmpty();
        ok(decline(expert, leadTask, "曾为该项目提供咨询"));

        assertThat(seats(leadTask, "RECUSED")).containsExactly(name(declining));
        assertThat(seats(leadTask, "AWAITED")).hasSize(3).doesNotContain(name(declining));
        assertThat(expert.get(mine(leadTask)).status()).as("no longer theirs").isEqualTo(404);
        assertThat(decline(expert, leadTask, "再次声明").status()).isEqualTo(404);
        return declining;
    }

    private void eachScoresWithoutKnowingOfTheOthers(String declined) {
        Map<String, String> given = new HashMap<>();
        Map<Long, List<String>> firsts = Map.of(leadTask, List.of("60", "55", "25"), hostTask, List.of("60", "25"));
        for (String expert : List.of("evaluator1", "evaluator2", "evaluator3", "evaluator4")) {
            Caller caller = officials.as(expert);
            JsonNode mine = ok(caller.get(workbench("")));
            for (JsonNode task : mine.path("tasks")) {
                if (!task.path("state").asString().equals("AWAITED")) {
                    continue;
                }
                long id = task.path("planTaskId").asLong();
                int before = (int) given.keySet().stream()
                        .filter(key -> key.endsWith(":" + id))
                        .count();
                String first = firsts.getOrDefault(id, List.of()).get(before);
                givesPoints(caller, id, first, "评语" + expert);
                given.put(expert + ":" + id, first);
            }
        }
        assertThat(given).hasSize(5);
        nothingTellsOfOthers("evaluator1", true);
        assertThat(ok(officials.office().get(review("/tasks"))).toString())
                .as("nor does the office read scores before the term")
                .doesNotContain("评语")
                .doesNotContain("\"total\":95");
        for (String expert : List.of("evaluator1", "evaluator2", "evaluator3", "evaluator4")) {
            submits(expert);
        }
        nothingTellsOfOthers(declined, false);
        strangersFindNothing();
    }

    private void givesPoints(Caller expert, long task, String first, String words) {
        JsonNode view = ok(expert.get(mine(task)));
        Map<String, Object> form =
                Map.of("scores", scores(view.path("task").path("lines"), first, "35", words), "opinion", words);
        assertThat(expert.put(mine(task), JSON.writeValueAsString(Map.of("scores", List.of())), 0)
                        .json()
                        .path("errors")
                        .path("scores")
                        .asString())
                .contains("尚未打分");
        ok(expert.put(
                mine(task), JSON.writeValueAsString(form), view.path("version").asInt()));
        assertThat(expert.put(
                                mine(task),
                                JSON.writeValueAsString(form),
                                view.path("version").asInt())
                        .status())
                .as("two windows of one expert")
                .isEqualTo(412);
    }

    private void submits(String expert) {
        Caller caller = officials.as(expert);
        List<JsonNode> duties = duties(caller, "");
        assertThat(duties).as("one duty and no colleague's").hasSize(1);
        ok(Officials.complete(
                caller, duties.get(0), "SUBMITTED", Map.of(), UUID.randomUUID().toString()));
    }

    private List<JsonNode> duties(Caller caller, String more) {
        return ok(caller.get("/api/work-items?size=200&planId=" + plan + "&element=scoreTasks" + more))
                .path("items")
                .valueStream()
                .toList();
    }

    /** Every list that an expert may read, and what else could tell. */
    private void nothingTellsOfOthers(String expert, boolean open) {
        Caller caller = officials.as(expert);
        List<String> others = Stream.of("evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator6")
                .filter(other -> !other.equals(expert))
                .toList();
        long own = open ? 1 : 0;
        assertThat(duties(caller, "&scope=all")).hasSize((int) own);
        assertThat(duties(caller, "&scope=all&state=done")).hasSize(1 - (int) own);
        List<Long> told = ok(caller.get("/api/notices?size=200"))
                .path("items")
                .valueStream()
                .filter(notice -> notice.toString().contains("独立评审打分"))
                .map(notice -> notice.path("workItemId").asLong())
                .toList();
        assertThat(told).isNotEmpty();
        assertThat(jdbc.sql("select id from work_item where id in (:told) and assignee_id <> :me")
                        .param("told", told)
                        .param("me", person(expert))
                        .query(Long.class)
                        .list())
                .as("told of their own duties alone")
                .isEmpty();
        jdbc.sql("select id from work_item where element = 'scoreTasks' and plan_id = :plan and assignee_id <> :me")
                .param("plan", plan)
                .param("me", person(expert))
                .query(Long.class)
                .list()
                .forEach(id -> Stream.of("", "/handling", "/draft").forEach(what -> assertThat(
                                caller.get("/api/work-items/" + id + what).status())
                        .as(what + " of somebody else's duty")
                        .isEqualTo(404)));
        Stream.concat(
                        readable(),
                        Stream.of(
                                "/api/plan-tasks/" + leadTask,
                                "/api/plan-tasks/" + leadTask + "/timeline?size=200",
                                "/api/plan-tasks/" + hostTask + "/timeline?size=200",
                                "/api/plan-tasks/" + leadTask + "/diagram",
                                "/api/work-items?scope=all&size=200",
                                "/api/work-items?scope=all&state=done&size=200",
                                workbench(""),
                                workbench("/tasks/" + hostTask)))
                .forEach(address -> assertThat(caller.get(address).text())
                        .as(address)
                        .doesNotContain(VERIFIED_WORDS, "核实得分 85")
                        .doesNotContain(
                                others.stream().map(other -> "评语" + other).toList())
                        .doesNotContain(
                                isDirectory(address)
                                        ? List.of("\u0000")
                                        : others.stream().map(this::name).toList()));
    }

    /** The lists of people name everybody, whatever they do. */
    private static boolean isDirectory(String address) {
        return address.startsWith("/api/people") || address.startsWith("/api/demo") || address.contains("openapi");
    }

    private static Stream<String> readable() {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/rights.csv"));
            int column = List.of(lines.get(0).split(",")).indexOf("EVALUATOR");
            return lines.stream()
                    .map(line -> line.split(","))
                    .filter(row -> row[0].equals("GET") && !row[1].contains("{") && row[column].equals("yes"))
                    .map(row -> row[1])
                    .filter(address -> !address.contains("stream"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void strangersFindNothing() {
        Caller stranger = officials.as("evaluator5");
        assertThat(stranger.get(workbench("")).status()).isEqualTo(404);
        assertThat(stranger.get(mine(leadTask)).json().path("detail"))
                .as("a task of others and one that is not there are one and the same")
                .isEqualTo(stranger.get(workbench("/tasks/999999999")).json().path("detail"));
        for (String address : List.of(review(""), review("/tasks"), review("/drawing?seed=1"), path(""))) {
            assertThat(officials.as("evaluator1").get(address).status())
                    .as(address)
                    .isEqualTo(403);
            assertThat(stranger.get(address).status()).isEqualTo(403);
        }
        assertThat(officials.handlerOf(LEAD).get(review("")).status()).isEqualTo(403);
        assertThat(officials.office().get(workbench("")).status()).isEqualTo(403);
    }

    private void oneIsMissingAndTheRoundGoesOn() {
        daysGoByUntil(() -> review().path("review").path("state").asString().equals("SETTLING"));

        assertThat(seats(hostTask, "MISSED")).containsExactly(name("evaluator6"));
        assertThat(review().path("lacking").asInt()).isEqualTo(1);
        assertThat(review().path("unsettled").asInt()).isEqualTo(2);
        assertThat(tasks("?only=lacking")).containsExactly(hostTask);
        assertThat(tasks("?only=divergent")).containsExactly(leadTask, hostTask);
        assertThat(tasks("?page=2&size=1")).containsExactly(hostTask);
        assertThat(review().path("experts").valueStream())
                .filteredOn(line -> line.path("name").asString().equals(name("evaluator6")))
                .extracting(line -> line.path("tasks").asInt(), line -> line.path("scored")
                        .asInt())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0));
        assertThat(ok(officials.office().get(review("/tasks/" + leadTask + "/candidates")))
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals(name("evaluator6")))
                        .map(one -> one.path("objection").asString()))
                .containsExactly("本人所在单位承担该任务，应当回避");
        assertThat(ok(officials.as("evaluator1").get("/api/supervision/overdue?planId=" + plan))
                        .toString())
                .as("who was late is told to the office alone")
                .doesNotContain("scoreTasks");
        assertThat(jdbc.sql("""
                        select n.recipient from notice n join work_item w on w.id = n.work_item_id
                         where w.plan_id = :plan and w.element = 'scoreTasks' and n.kind = 'DUTY_LAPSED'""").param("plan", plan).query(String.class).list())
                .as("a lapse is told to the office and the late one")
                .anyMatch(recipient -> recipient.contains("OFFICE"));
    }

    private void oneMoreIsAskedAndTheDivergencesAreSettled() {
        JsonNode duty = duty("settleDivergences");
        assertThat(officials
                        .complete(duty, "SETTLED", Map.of())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("divergence-open");
        assertThat(officials
                        .complete(duty, "MORE", Map.of())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("nobody-asked");
        assertThat(add(leadTask, null).json().path("type").asString()).isEqualTo("nobody-left");
        assertThat(add(leadTask, person("evaluator6"))
                        .json()
                        .path("errors")
                        .path("personId")
                        .asString())
                .contains("所在单位");
        assertThat(add(hostTask, person("evaluator5")).status())
                .as("回避: the office's people work for that unit")
                .isEqualTo(403);
        ok(add(leadTask, person("evaluator5")));
        ok(officials.complete(duty, "MORE", Map.of()));

        givesPoints(officials.as("evaluator5"), leadTask, "55", "评语evaluator5");
        submits("evaluator5");

        assertThat(settle(officials.office(), hostTask).status()).as("回避").isEqualTo(403);
        ok(settle(officials.as("leader"), hostTask));
        ok(settle(officials.office(), leadTask));
        ok(officials.complete(duty("settleDivergences"), "SETTLED", Map.of()));
    }

    private void theMeanIsInTheTotal() {
        assertThat(roundState()).isEqualTo("OBJECTION");
        JsonNode told = self(LEAD).path("assessment");
        assertThat(told.path("verifiedTotal").decimalValue()).isEqualByComparingTo("85");
        assertThat(told.path("expertMean").decimalValue())
                .as("(95 + 90 + 60 + 90) / 4")
                .isEqualByComparingTo("83.75");
        assertThat(told.path("finalTotal").decimalValue())
                .as("85 × 0.7 + 83.75 × 0.3 = 84.625")
                .isEqualByComparingTo("84.63");
        assertThat(results.ofRound(round))
                .extracting(ExpertResult::scorers, result -> result.missing().size(), ExpertResult::settlement)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, 0, Settlement.KEPT),
                        org.assertj.core.groups.Tuple.tuple(2, 1, Settlement.KEPT));
        assertThat(officials
                        .handlerOf(LEAD)
                        .get("/api/self-assessments/" + told.path("id").asLong())
                        .json()
                        .path("assessment")
                        .path("expertMean")
                        .decimalValue())
                .as("the unit is told the mean, to which it may object, and no expert's own score")
                .isEqualByComparingTo("83.75");
    }

    private Caller.Answer add(long task, @Nullable Long person) {
        Map<String, Object> form = new HashMap<>(Map.of("reason", "分差较大，请一名专家加评"));
        if (person != null) {
            form.put("personId", person);
        }
        return post(officials.office(), review("/tasks/" + task + "/experts"), form);
    }

    private Caller.Answer settle(Caller who, long task) {
        return post(
                who, review("/tasks/" + task + "/settlement"), Map.of("settlement", "KEPT", "reason", "各有依据，均值反映总体判断"));
    }

    private Caller.Answer decline(Caller expert, long task, String reason) {
        return post(expert, workbench("/tasks/" + task + "/recusal"), Map.of("reason", reason));
    }

    private static List<Map<String, Object>> scores(JsonNode lines, String first, String second, String reason) {
        return List.of(score(lines.get(0), first, reason), score(lines.get(1), second, reason));
    }

    private static Map<String, Object> score(JsonNode line, String points, String reason) {
        return Map.of(
                "criterionId",
                line.path("criterion").path("id").asLong(),
                "points",
                new BigDecimal(points),
                "reason",
                reason);
    }

    private Map<String, Object> terms(int seats, int days) {
        return Map.of("weight", 30, "seats", seats, "days", days, "spread", 10);
    }

    private Caller.Answer save(Map<String, Object> experts) {
        Map<String, Object> scheme = new HashMap<>(Map.of(
                "title",
                "小样规划中期评估",
                "asOf",
                asOf.toString(),
                "scoreStep",
                0.5,
                "partDays",
                1,
                "selfDays",
                2,
                "verifyDays",
                30,
                "objectionDays",
                1,
                "samplePercent",
                100,
                "criteria",
                List.of(
                        Map.of("name", "任务推进", "points", 60, "basis", "MILESTONES"),
                        Map.of("name", "工作成效", "points", 40, "basis", "JUDGED")),
                "experts",
                experts));
        return officials.office().put(path("/scheme"), JSON.writeValueAsString(scheme), version());
    }

    private void daysGoByUntil(BooleanSupplier reached) {
        for (int days = 0; !reached.getAsBoolean(); days++) {
            assertThat(days).as("days waited").isLessThan(40);
            officials.clockTo(officials.today().plusDays(1).toString());
        }
    }

    private List<Long> tasks(String query) {
        return ok(officials.office().get(review("/tasks" + query)))
                .path("items")
                .valueStream()
                .map(row -> row.path("planTaskId").asLong())
                .toList();
    }

    private List<String> seats(long task, String state) {
        return ok(officials.office().get(review("/tasks")))
                .path("items")
                .valueStream()
                .filter(row -> row.path("planTaskId").asLong() == task)
                .flatMap(row -> row.path("seats").valueStream())
                .filter(seat -> seat.path("state").asString().equals(state))
                .map(seat -> seat.path("name").asString())
                .toList();
    }

    private List<Long> people(int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(n -> person("evaluator" + n))
                .toList();
    }

    private long person(String username) {
        return jdbc.sql("select person_id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private String name(String username) {
        return jdbc.sql("select p.name from account a join person p on p.id = a.person_id where a.username = :name")
                .param("name", username)
                .query(String.class)
                .single();
    }

    private JsonNode self(String unit) {
        Caller leader = officials.as("leader");
        long id = ok(leader.get("/api/self-assessments?roundId=" + round))
                .path("items")
                .valueStream()
                .filter(row -> row.path("leadUnitName").asString().equals(unit))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        return ok(leader.get("/api/self-assessments/" + id));
    }

    private JsonNode duty(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element));
    }

    private JsonNode review() {
        return ok(officials.office().get(review("")));
    }

    private String review(String rest) {
        return "/api/expert-reviews/" + round + rest;
    }

    private String workbench(String rest) {
        return "/api/expert-workbench/" + round + rest;
    }

    private String mine(long task) {
        return workbench("/tasks/" + task);
    }

    private String path(String rest) {
        return "/api/assessment-rounds/" + round + rest;
    }

    private String roundState() {
        return ok(officials.office().get(path(""))).path("round").path("state").asString();
    }

    private int version() {
        return ok(officials.office().get(path("")))
                .path("round")
                .path("version")
                .asInt();
    }
}
