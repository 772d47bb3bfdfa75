package org.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.dispatch.DutiesLapsed;
import org.duban.dispatch.Duty;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class NoticeConcurrencyTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    NoticeMapper mapper;

    @Test
    void the_same_lapse_told_by_two_servers_at_once_is_told_once() throws Exception {
        Duty duty = new Duty(3_000_001, 1, null, "signWorkPlan", "审签实施方案", 900_001L, "市民政局", "HEAD", Instant.EPOCH);
        Callable<Void> tell = () -> {
            transactions.executeWithoutResult(
                    transaction -> events.publishEvent(new DutiesLapsed(List.of(duty), Instant.EPOCH)));
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> told : threads.invokeAll(Collections.nCopies(8, tell))) {
                told.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Reader unit = new Reader("x", List.of("unit:900001"));
        assertThat(mapper.counts(unit).total()).isEqualTo(1);
    }
}
