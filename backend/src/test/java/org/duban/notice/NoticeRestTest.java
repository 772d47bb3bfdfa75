package org.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.dispatch.DutiesOpened;
import org.duban.dispatch.Duty;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

@ServerTest
class NoticeRestTest {

    private static final AtomicLong NEXT = new AtomicLong(2_000_000);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void the_handler_of_the_unit_sees_and_reads_it_and_others_cannot() {
        Caller handler = Caller.signedIn(port, "cl-handler");
        long unit = handler.get("/api/session").json().get("unitId").asLong();
        long workItem = NEXT.incrementAndGet();
        Instant now = Instant.parse("2090-01-03T01:00:00Z");
        events.publishEvent(DutiesOpened.of(
                new Duty(workItem, 1, null, "acknowledgeTask", "签收任务", unit, "市残联", "HANDLER", null), now));

        JsonNode page = handler.get("/api/notices?unread=true").json();
        JsonNode notice = page.get("items").get(0);
        assertThat(notice.get("workItemId").asLong()).isEqualTo(workItem);
        assertThat(page.get("unread").asLong())
                .isEqualTo(page.get("total").asLong())
                .isPositive();

        String reading = "/api/notices/" + notice.get("id").asLong() + "/reading";
        assertThat(Caller.signedIn(port, "auditor").post(reading, "").status()).isEqualTo(404);
        assertThat(new Caller(port).post(reading, "").status()).isIn(401, 403);
        JsonNode read = handler.post(reading, "").json();
        assertThat(handler.post(reading, "").json().get("readAt")).isEqualTo(read.get("readAt"));
        assertThat(handler.get("/api/notices/counts").json().get("unread").asLong())
                .isEqualTo(page.get("unread").asLong() - 1);
        assertThat(handler.post("/api/notices/readings", "").status()).isEqualTo(200);
        assertThat(handler.get("/api/notices/counts").json().get("unread").asLong())
                .isZero();
    }
}
