package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.duban.plan.PlanPublished;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Races, repeats and failures half way: nothing is lost, nothing is there twice. */
@ServerTest
class FaultsTest {

    private static final List<String> UNITS =
            List.of("市民政局", "市财政局", "市教育局", "市人社局", "市卫健委", "市医保局", "市公安局", "市司法局", "市住建局", "市残联");

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rows_and_instance_are_rolled_back_together() {
        long before = instances();
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    jdbc.sql("""
                            insert into plan (id, name, state, created_at, created_by, version)
                            values (987654, '未成', 'PUBLISHED', current_timestamp, '测试', 0)""").update();
                    events.publishEvent(new PlanPublished(987654));
                    assertThat(instances()).isEqualTo(before + 1);
                    throw new IllegalStateException("the power fails here");
                }))
                .hasMessage("the power fails here");

        assertThat(instances()).isEqualTo(before);
        assertThat(count("select count(*) from plan where id = 987654")).isZero();
        assertThat(
                        count(
                                "select count(*) from ACT_RU_JOB j where not exists "
                                        + "(select 1 from ACT_RU_EXECUTION e where e.ID_ = j.EXECUTION_ID_) and j.EXECUTION_ID_ is not null"))
                .isZero();
    }

    @Test
    void all_units_of_a_task_may_acknowledge_in_the_same_moment() throws Exception {
        Officials officials = new Officials(port);
        long plan = dispatched(officials);
        List<JsonNode> duties = officials.open(plan);
        assertThat(duties).hasSize(UNITS.size());
        duties.forEach(officials::doerOf);

        List<Callable<Integer>> everybody = duties.stream()
                .<Callable<Integer>>map(duty ->
                        () -> officials.complete(duty, "ACCEPTED", Map.of()).status())
                .toList();
        assertThat(together(everybody)).containsOnly(200);

        officials.clockTo(today(officials).plusDays(1).toString());
        assertThat(officials.open(plan).stream()
                        .map(duty -> duty.path("element").asString()))
                .containsExactly("appointCoordinator");
        assertSound(officials);
    }

    @Test
    void of_twenty_who_press_the_same_button_one_is_heard_and_the_others_are_told() throws Exception {
        Officials officials = new Officials(port);
        long plan = dispatched(officials);
        JsonNode duty = officials.open(plan).get(0);
        Caller doer = officials.doerOf(duty);

        List<Integer> otherKeys = together(Stream.generate(UUID::randomUUID)
                .limit(20)
                .<Callable<Integer>>map(
                        key -> () -> Officials.complete(doer, duty, "ACCEPTED", Map.of(), key.toString())
                                .status())
                .toList());
        assertThat(otherKeys).containsOnlyOnce(200).containsOnly(200, 409);

        JsonNode next = officials.open(plan).get(0);
        Caller nextDoer = officials.doerOf(next);
        List<Integer> sameKey = together(Stream.generate(
                        () -> "the-same-key-" + next.path("id").asLong())
                .limit(20)
                .<Callable<Integer>>map(key -> () -> Officials.complete(nextDoer, next, "ACCEPTED", Map.of(), key)
                        .status())
                .toList());
        assertThat(sameKey).containsOnly(200);
        assertThat(count("select count(*) from timeline_entry where work_item_id = "
                        + next.path("id").asLong() + " and kind = 'ACKNOWLEDGED'"))
                .isEqualTo(1);
        assertThat(Officials.complete(
                                nextDoer,
                                next,
                                "REFUSED",
                                Map.of(),
                                "the-same-key-" + next.path("id").asLong())
                        .status())
                .as("the key may not be used for something else")
                .isEqualTo(422);
        assertSound(officials);
    }

    @Test
    void what_many_units_let_pass_on_one_day_lapses_once_for_each_of_them_and_for_nobody_who_was_done() {
        Officials officials = new Officials(port);
        long plan = dispatched(officials);
        JsonNode done = officials.open(plan).get(0);
        assertThat(officials.complete(done, "ACCEPTED", Map.of()).status()).isEqualTo(200);

        officials.clockTo(today(officials).plusDays(20).toString());

        String ofPlan = " from work_item w where w.plan_id = " + plan + " and w.element = 'acknowledgeTask'";
        int late = UNITS.size() - 1;
        assertThat(count("select count(w.lapsed_at)" + ofPlan)).isEqualTo(late);
        assertThat(count("select count(*)" + ofPlan + " and w.lapsed_at is null and w.state = 'DONE'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from lateness where plan_id = " + plan))
                .isEqualTo(late);
        assertThat(count("select count(*) from timeline_entry where kind = 'DUTY_LAPSED' and plan_id = " + plan))
                .isEqualTo(late);
        assertThat(count("select count(distinct n.work_item_id) from notice n where n.kind = 'DUTY_LAPSED'"
                        + " and n.work_item_id in (select w.id" + ofPlan + ")"))
                .isEqualTo(late);
        assertSound(officials);
    }

    private long dispatched(Officials officials) {
        LocalDate today = today(officials);
        long plan = small.published(
                today,
                today.plusYears(3),
                UNITS.stream().map(unit -> joint(unit)).toList());
        officials.clockTo(today.plusDays(1).toString());
        return plan;
    }

    private static LocalDate today(Officials officials) {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }

    private static void assertSound(Officials officials) {
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private static List<Integer> together(List<Callable<Integer>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private long instances() {
        return count("select count(*) from process_instance");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
