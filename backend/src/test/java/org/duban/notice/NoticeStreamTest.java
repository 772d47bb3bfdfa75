package org.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.dispatch.Duty;
import org.duban.dispatch.DutyReminded;
import org.duban.testing.Caller;
import org.duban.testing.EventStream;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What open pages are told while they are open. */
@ServerTest
class NoticeStreamTest {

    private static final AtomicLong NEXT = new AtomicLong(5_000_000);
    private static final String STREAM = "/api/notices/stream";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NoticeStreams streams;

    @Autowired
    JdbcClient jdbc;

    private Caller handler;
    private long unit;

    @BeforeEach
    void a_handler_of_a_county() {
        handler = Caller.signedIn(port, "yaodu-office");
        unit = handler.get("/api/session").json().path("unitId").asLong();
    }

    @AfterEach
    void all_pages_are_left() {
        jdbc.sql("delete from SPRING_SESSION where PRINCIPAL_NAME = 'yaodu-office'")
                .update();
        streams.beat();
        await().until(() -> streams.size() == 0);
    }

    @Test
    void a_page_is_told_how_many_are_unread_and_then_of_what_comes() {
        try (EventStream page = handler.stream(STREAM)) {
            EventStream.Event first = page.next("notices");
            assertThat(first.data().path("arrived").asInt()).isZero();
            remind(unit + 1_000_000);
            remind(unit);
            EventStream.Event news = page.next("notices");
            assertThat(news.data().path("arrived").asInt()).isEqualTo(1);
            assertThat(news.data().path("unread").asLong())
                    .isEqualTo(first.data().path("unread").asLong() + 1);
            assertThat(news.data().path("latest").path("title").asString()).isEqualTo("即将到期：签收任务");
            assertThat(Long.parseLong(news.id())).isGreaterThan(Long.parseLong(first.id()));
        }
    }

    @Test
    void who_comes_again_is_told_what_came_meanwhile() {
        String last;
        try (EventStream page = handler.stream(STREAM)) {
            last = page.next("notices").id();
        }
        remind(unit);
        remind(unit);
        try (EventStream page = handler.stream(STREAM, "Last-Event-ID", last)) {
            assertThat(page.next("notices").data().path("arrived").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_third_page_of_one_person_is_asked_to_poll() {
        try (EventStream one = handler.stream(STREAM);
                EventStream two = handler.stream(STREAM)) {
            one.next("notices");
            two.next("notices");
            assertThatThrownBy(() -> handler.stream(STREAM).close()).hasMessageContaining("429");
        }
    }

    @Test
    void it_ends_with_the_session_here_at_once_and_from_elsewhere_at_the_next_beat() {
        try (EventStream page = handler.stream(STREAM)) {
            page.next("notices");
            handler.delete("/api/session");
            assertThat(streams.size()).as("not at the next beat").isZero();
            page.next("ended");
        }
        Caller again = Caller.signedIn(port, "yaodu-office");
        try (EventStream page = again.stream(STREAM)) {
            page.next("notices");
            jdbc.sql("delete from SPRING_SESSION where PRINCIPAL_NAME = 'yaodu-office'")
                    .update();
            streams.beat();
            page.next("ended");
        }
    }

    @Test
    void a_page_left_open_is_no_use_of_the_session() {
        long then = Instant.now().minus(Duration.ofMinutes(29)).toEpochMilli();
        jdbc.sql("update SPRING_SESSION set LAST_ACCESS_TIME = ? where PRINCIPAL_NAME = 'yaodu-office'")
                .param(then)
                .update();
        handler.get("/api/notices/counts");
        try (EventStream page = handler.stream(STREAM)) {
            page.next("notices");
        }
        assertThat(lastUse()).isEqualTo(then);
        handler.get("/api/notices");
        assertThat(lastUse()).isGreaterThan(then);
    }

    @Test
    void strangers_are_told_nothing() {
        assertThat(new Caller(port).get(STREAM).status()).isEqualTo(401);
    }

    private long lastUse() {
        return jdbc.sql("select max(LAST_ACCESS_TIME) from SPRING_SESSION where PRINCIPAL_NAME = 'yaodu-office'")
                .query(Long.class)
                .single();
    }

    private void remind(long ofUnit) {
        var duty = new Duty(
                NEXT.incrementAndGet(), 1, null, "acknowledgeTask", "签收任务", ofUnit, "尧都区", "COUNTY_OFFICE", null);
        events.publishEvent(new DutyReminded(duty, Instant.now()));
    }
}
