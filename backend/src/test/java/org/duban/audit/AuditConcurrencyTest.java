package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duban.access.CurrentUser;
import org.duban.shared.WriteAccepted;
import org.duban.shared.WriteRefused;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditConcurrencyTest {

    private static final int WRITERS = 6;
    private static final int WRITES = 40;

    @Autowired
    AuditLog auditLog;

    @Autowired
    AuditSealer sealer;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void writers_and_several_sealers_at_once_leave_one_unbroken_chain() throws Exception {
        long before = auditLog.verify().sealed();
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            work.add(this::write);
            work.add(this::seal);
        }
        runTogether(work);
        Verification verification = auditLog.verify();
        assertThat(verification.sound()).as(verification.sentence()).isTrue();
        assertThat(verification.sealed()).isEqualTo(before + WRITERS * WRITES);
    }

    @Test
    void a_write_that_is_rolled_back_leaves_no_row() {
        long before = auditLog.verify().sealed();
        transactions.executeWithoutResult(transaction -> {
            events.publishEvent(new WriteAccepted("POST", "/api/rolled-back"));
            transaction.setRollbackOnly();
        });
        assertThat(auditLog.verify().sealed()).isEqualTo(before);
    }

    @Test
    void a_dead_database_does_not_keep_a_refusal_from_its_caller() {
        AuditMapper dead = (AuditMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AuditMapper.class}, (proxy, method, arguments) -> {
                    throw new DataAccessResourceFailureException("connection lost");
                });
        WriteRecorder recorder = new WriteRecorder(dead, new CurrentUser(), Clock.systemUTC());
        assertThatCode(() -> recorder.on(new WriteRefused("POST", "/api/plans", 503, "unavailable")))
                .doesNotThrowAnyException();
    }

    private Void write() {
        for (int i = 0; i < WRITES; i++) {
            transactions.executeWithoutResult(
                    transaction -> events.publishEvent(new WriteAccepted("POST", "/api/burst")));
        }
        return null;
    }

    private Void seal() {
        for (int i = 0; i < WRITES / 4; i++) {
            sealer.sealAll();
        }
        return null;
    }

    private static void runTogether(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> done : threads.invokeAll(work, 2, TimeUnit.MINUTES)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
