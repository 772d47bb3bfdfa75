package org.duban.shared.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.duban.shared.SystemTime;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class OldReceiptsTest {

    private static final Instant NOW = Instant.parse("2001-06-01T00:00:00Z");
    private static final String WHO = "nobody";

    @Autowired
    ReceiptMapper mapper;

    @Autowired
    JdbcClient jdbc;

    /** Long before all others' receipts, which stay. */
    @Test
    void receipts_are_kept_as_long_as_is_said_and_deleted_portion_by_portion() {
        IntStream.range(0, 2500).forEach(i -> given("old" + i, NOW.minus(31, ChronoUnit.DAYS)));
        given("recent", NOW.minus(29, ChronoUnit.DAYS));
        assertThat(mapper.deleteBefore(NOW.minus(30, ChronoUnit.DAYS), 1000)).isEqualTo(1000);

        new OldReceipts(mapper, Period.ofDays(30), Clock.fixed(NOW, SystemTime.ZONE)).delete();

        assertThat(jdbc.sql("select idempotency_key from receipt where username = ?")
                        .param(WHO)
                        .query(String.class)
                        .list())
                .containsExactly("recent");
        jdbc.sql("delete from receipt where username = ?").param(WHO).update();
    }

    private void given(String key, Instant at) {
        mapper.insert(new WriteRequest(key, WHO, "d".repeat(64)), at);
    }
}
