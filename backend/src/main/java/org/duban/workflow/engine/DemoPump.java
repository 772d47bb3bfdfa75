package org.duban.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.duban.shared.WriteAccepted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the engine's jobs in the demo, one after another in the order of the moved clock; the engine's own executor would
 * jump over what lies between. A write's answer waits for what follows at once from it, so that the next step is there.
 */
@Component
@Profile("demo")
public class DemoPump implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DemoPump.class);
    private static final int BATCH = 200;

    /** The clock never stands at a due date itself: cyclic timers would be made again for ever. */
    private static final Duration BEYOND = Duration.ofSeconds(1);

    private final ManagementService management;
    private final DemoClock clock;
    private final ExecutorService single = Executors.newSingleThreadExecutor(task -> new Thread(task, "demo-pump"));

    DemoPump(ManagementService management, DemoClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** Moves the clock on and runs what falls due on the way; returns how many jobs ran. */
    public int advance(Instant to) {
        return await(single.submit(() -> run(to)));
    }

    /** Runs what is due now. */
    public int drain() {
        return await(single.submit(this::runDue));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void after(WriteAccepted write) {
        drain();
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        drain();
    }

    private int run(Instant to) {
        int jobs = runDue();
        for (Instant next = nextDue(); next != null && next.isBefore(to); next = nextDue()) {
            Instant beyond = next.plus(BEYOND);
            if (beyond.isAfter(clock.instant())) {
                clock.set(beyond);
            }
            jobs += runDue();
        }
        if (to.isAfter(clock.instant())) {
            clock.set(to);
        }
        return jobs + runDue();
    }

    private int runDue() {
        int jobs = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::execute);
            jobs += due.size();
        }
        return jobs;
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .active()
                .executable()
                .orderByJobDuedate()
                .asc()
                // Ids grow with time, so that of jobs due at one instant the first made runs first.
                .orderByJobId()
                .asc()
                .listPage(0, BATCH);
    }

    private @Nullable Instant nextDue() {
        List<Job> next = management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.isEmpty() ? null : next.get(0).getDuedate().toInstant();
    }

    private void execute(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() == 0) {
            return; // an earlier job of the batch has taken it away
        }
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException raced) {
            log.debug("Job {} met another writer and stays due", job.getId());
        } catch (RuntimeException failed) {
            // The engine has counted the try and set the next one; the incident shows it when none is left.
            log.warn("Job {} failed: {}", job.getId(), failed.getMessage());
        }
    }

    private static int await(Future<Integer> jobs) {
        try {
            return jobs.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        single.shutdown();
    }
}
