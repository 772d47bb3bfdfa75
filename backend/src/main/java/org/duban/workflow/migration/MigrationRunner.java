package org.duban.workflow.migration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duban.dispatch.TaskResumed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs migrations beside everything else. Several servers may run the same one: each instance is locked and looked at
 * again, so that the second finds it done.
 */
@Component
class MigrationRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);

    private final ModelMigrations migrations;
    private final ExecutorService single = Executors.newSingleThreadExecutor(task -> new Thread(task, "migration"));

    MigrationRunner(ModelMigrations migrations) {
        this.migrations = migrations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        later(migrations::orderOutdated);
        later(migrations::runUnfinished);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ModelMigrations.Ordered order) {
        later(migrations::runUnfinished);
    }

    /** What stood still at a step that is gone has stayed behind until now. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(TaskResumed event) {
        begin();
    }

    /** Takes over what a server that died has begun. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void takeOver() {
        if (migrations.isUnfinished()) {
            later(migrations::runUnfinished);
        }
    }

    private void later(Runnable work) {
        single.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                // The order stays unfinished and is tried again.
                log.error("Migration broke off", failure);
            }
        });
    }

    @Override
    public void destroy() {
        single.shutdown();
    }
}
