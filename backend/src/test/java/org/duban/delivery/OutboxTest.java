package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.dispatch.DutiesLapsed;
import org.duban.dispatch.Duty;
import org.duban.dispatch.DutyCompleted;
import org.duban.shared.SystemTime;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to messages when gateways fail, servers die and two do the same at once. */
@ServerTest
class OutboxTest {

    private static final AtomicLong NEXT = new AtomicLong(4_000_000);
    private static final String UNIT = "市民政局";
    private static final String HEAD = "mz-head";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private final HandClock clock = new HandClock();
    private final KeptLetters letters = new KeptLetters("kept" + NEXT.incrementAndGet());
    private OutboxRoom room;
    private long unit;

    /** Time that passes when it is told to. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        void pass(Duration time) {
            now = now.plus(time);
        }

        void passTo(LocalDate day) {
            Instant then = day.atStartOfDay(SystemTime.ZONE).toInstant();
            now = then.isAfter(now) ? then : now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return SystemTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @BeforeEach
    void a_head_with_an_address() {
        OutboxRoom.clear(server);
        room = new OutboxRoom(server, clock, letters);
        room.reached(HEAD, "head@city.gov.cn");
        unit = jdbc.sql("select id from unit where name = ?")
                .param(UNIT)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void nobody_is_reached_any_more() {
        room.contacts.forget(HEAD);
        jdbc.sql("delete from delivery_choice where username = ?").param(HEAD).update();
    }

    @Test
    void a_lapse_is_told_at_once_and_the_same_lapse_once() {
        Duty duty = lapse();
        expandAndSend();
        jdbc.sql("update notice set passed_on_at = null where work_item_id = ?")
                .param(duty.workItemId())
                .update();
        expandAndSend();
        assertThat(letters.letters).singleElement().satisfies(letter -> {
            assertThat(letter.title()).isEqualTo("已逾期：签收任务");
            assertThat(letter.link()).isEqualTo("https://duban.city.gov.cn/work-items/" + duty.workItemId());
        });
    }

    @Test
    void what_went_out_long_ago_is_deleted_and_not_told_again() {
        lapse();
        expandAndSend();
        var old = new OldDeliveries(room.deliveries, OutboxRoom.SETTINGS, clock);
        clock.pass(Duration.ofDays(179));
        old.delete();
        assertThat(kept()).isOne();
        clock.pass(Duration.ofDays(2));
        old.delete();
        assertThat(kept()).isZero();
        expandAndSend();
        assertThat(letters.letters).hasSize(1);
    }

    private int kept() {
        return jdbc.sql("select count(*) from delivery where channel = ?")
                .param(letters.key())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_fails_comes_again_later_under_the_same_key_until_it_is_given_up_and_retried_by_hand() {
        lapse();
        letters.answer = outcome -> Outcome.postponed("网关答复 503");
        for (int tried = 1; tried <= Backoff.STANDARD.tries(); tried++) {
            expandAndSend();
            expandAndSend();
            assertThat(letters.letters).as("not before its time").hasSize(tried);
            clock.pass(Backoff.STANDARD.longest());
        }
        assertThat(letters.letters)
                .extracting(Letter::key)
                .containsOnly(letters.letters.get(0).key());
        expandAndSend();
        assertThat(letters.letters).hasSize(Backoff.STANDARD.tries());

        Caller admin = new Officials(port).as("sysadmin");
        var failed = admin.get("/api/deliveries?state=FAILED&channel=" + letters.key())
                .json()
                .path("items")
                .get(0);
        assertThat(failed.path("what").asString()).isEqualTo("已逾期");
        assertThat(failed.path("failure").asString()).isEqualTo("网关答复 503");
        assertThat(failed.toString()).as("the words are business").doesNotContain("签收任务");
        String retry = "/api/deliveries/" + failed.path("id").asLong() + "/retry";
        assertThat(new Officials(port).as(HEAD).post(retry, "").status()).isEqualTo(403);
        assertThat(admin.post(retry, "").status()).isEqualTo(200);
        assertThat(admin.post(retry, "").status()).isEqualTo(409);

        clock.passTo(new Officials(port).today().plusDays(1)); // by the demo's clock, by which the page retries
        letters.answer = outcome -> outcome;
        expandAndSend();
        expandAndSend();
        assertThat(letters.letters).hasSize(Backoff.STANDARD.tries() + 1);
    }

    @Test
    void what_is_refused_is_not_tried_again() {
        lapse();
        letters.answer = outcome -> Outcome.refused("网关拒收，答复 400");
        expandAndSend();
        clock.pass(Duration.ofDays(1));
        expandAndSend();
        assertThat(letters.letters).hasSize(1);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void a_server_that_dies_half_way_sends_nothing_again_that_was_written_down() {
        for (int i = 0; i < 5; i++) {
            lapse();
        }
        room.expansion.run();
        letters.answer = outcome -> {
            if (letters.letters.size() == 3) {
                throw new StackOverflowError("the server dies, and the third is taken but not written down");
            }
            return outcome;
        };
        assertThatThrownBy(() -> room.dispatch.run(letters)).isInstanceOf(StackOverflowError.class);
        letters.answer = outcome -> outcome;

        expandAndSend();
        assertThat(letters.letters).as("the dead server's claim still holds").hasSize(3);
        clock.pass(Duration.ofMinutes(6));
        expandAndSend();
        assertThat(letters.letters).hasSize(6);
        var keys = letters.letters.stream().map(Letter::key).toList();
        assertThat(keys.stream().distinct()).hasSize(5);
        assertThat(java.util.Collections.frequency(keys, keys.get(2)))
                .as("the doubtful one")
                .isEqualTo(2);
    }

    @Test
    void two_servers_that_do_it_at_once_send_each_message_once() throws Exception {
        int messages = 40;
        for (int i = 0; i < messages; i++) {
            lapse();
        }
        var other = new OutboxRoom(server, clock, letters);
        atOnce(room.expansion::run, other.expansion::run);
        atOnce(
                () -> room.dispatch.run(letters),
                () -> other.dispatch.run(letters),
                () -> room.dispatch.run(letters),
                () -> other.dispatch.run(letters));
        expandAndSend();
        assertThat(letters.letters).hasSize(messages);
        assertThat(letters.letters).extracting(Letter::key).doesNotHaveDuplicates();
    }

    @Test
    void what_one_server_has_in_hand_no_other_sends() {
        for (int i = 0; i < 15; i++) {
            lapse();
        }
        room.expansion.run();
        var other = new OutboxRoom(server, clock, letters);
        letters.answer = outcome -> {
            letters.answer = same -> same;
            other.dispatch.run(letters);
            return outcome;
        };
        room.dispatch.run(letters);
        assertThat(letters.letters).hasSize(15);
        assertThat(letters.letters).extracting(Letter::key).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_that_comes_after_the_lease_does_not_overwrite_the_next_holders() {
        lapse();
        room.expansion.run();
        Delivery slow = room.dispatch.claim(letters).get(0);
        clock.pass(Duration.ofMinutes(6));
        Delivery next = room.dispatch.claim(letters).get(0);
        assertThat(next.tries()).isEqualTo(slow.tries() + 1);
        assertThat(room.deliveries.postpone(slow, "慢", clock.instant())).isFalse();
        assertThat(room.deliveries.end(next, DeliveryState.SENT, null, clock.instant()))
                .isTrue();
        assertThat(room.deliveries.end(slow, DeliveryState.FAILED, "慢", clock.instant()))
                .isFalse();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void what_was_done_meanwhile_is_not_told_any_more() {
        Duty duty = lapse();
        room.expansion.run();
        events.publishEvent(new DutyCompleted(duty, "ACCEPTED", clock.instant()));
        room.dispatch.run(letters);
        assertThat(letters.letters).isEmpty();
        assertThat(states()).containsExactly("SKIPPED");
    }

    @Test
    void a_gateway_that_hangs_holds_up_nobody_else() throws Exception {
        lapse();
        var hangs = new KeptLetters("hangs" + NEXT.incrementAndGet());
        var end = new CountDownLatch(1);
        hangs.answer = outcome -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return outcome;
        };
        var both = new OutboxRoom(server, clock, hangs, letters);
        var pump = new DeliveryPump(
                both.expansion, both.digests, both.dispatch, both.channels, both.deliveries, new SimpleMeterRegistry());
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                pump.look();
                return hangs.letters.size() == 1;
            });
            lapse();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                pump.look();
                return letters.letters.size() == 2;
            });
            assertThat(hangs.letters).hasSize(1);
        } finally {
            end.countDown();
            pump.destroy();
        }
    }

    @Test
    void who_wants_nothing_at_once_is_not_told_and_who_has_no_address_neither() {
        jdbc.sql(
                        "insert into delivery_choice (username, channel, notice_group, timing) values (?, ?, 'SUPERVISION', 'DIGEST')")
                .params(HEAD, letters.key())
                .update();
        lapse();
        expandAndSend();
        assertThat(letters.letters).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice where passed_on_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Really at once: whoever comes when another is done finds nothing that could be done twice. */
    private static void atOnce(Runnable... turns) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(turns.length);
        try {
            for (Future<Object> done : servers.invokeAll(
                    Arrays.stream(turns).map(turn -> Executors.callable(turn)).toList())) {
                done.get();
            }
        } finally {
            servers.shutdownNow();
        }
    }

    private void expandAndSend() {
        room.expansion.run();
        room.dispatch.run(letters);
    }

    private Duty lapse() {
        var duty = new Duty(
                NEXT.incrementAndGet(), 1, null, "acknowledgeTask", "签收任务", unit, UNIT, "HANDLER", clock.instant());
        events.publishEvent(new DutiesLapsed(List.of(duty), clock.instant()));
        return duty;
    }

    private List<String> states() {
        return jdbc.sql("select state from delivery where channel = ?")
                .param(letters.key())
                .query(String.class)
                .list();
    }
}
