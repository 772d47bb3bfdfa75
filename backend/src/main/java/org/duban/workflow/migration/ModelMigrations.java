package org.duban.workflow.migration;

import java.time.Clock;
import java.util.List;
import org.duban.workflow.migration.MigrationMapper.Order;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the running instances of older versions to the newest, each in a transaction of its own: whatever breaks one
 * does not stop the others, and what a dead server left is found by asking the engine who still runs on the old version.
 */
@Service
class ModelMigrations {

    private static final Logger log = LoggerFactory.getLogger(ModelMigrations.class);
    private static final int BATCH = 100;
    private static final int TRIES = 3;

    private final Courses courses;
    private final InstanceMigration instances;
    private final MigrationMapper mapper;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelMigrations(
            Courses courses,
            InstanceMigration instances,
            MigrationMapper mapper,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.instances = instances;
        this.mapper = mapper;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** A migration is to be run; heard after the commit. */
    record Ordered(String sourceId) {}

    /** At start, for all versions that instances still run on; steps that are gone wait for the administrator. */
    void orderOutdated() {
        for (String sourceId : mapper.outdated()) {
            try {
                order(sourceId, null);
            } catch (DuplicateKeyException twin) {
                log.debug("Another server has ordered the migration of {} at the same moment", sourceId);
            }
        }
    }

    /** @param by who has looked at the dry run; nobody when the server begins by itself */
    void order(String sourceId, @Nullable String by) {
        Course course = courses.from(sourceId);
        course.requireOlder();
        String target = course.target().getId();
        boolean withRemovals = by != null;
        if (mapper.reopen(sourceId, target, withRemovals, by) == 0) {
            String process = course.source().getKey();
            int total = mapper.running(sourceId);
            mapper.insert(process, sourceId, target, total, withRemovals, by, clock.instant());
        }
        events.publishEvent(new Ordered(sourceId));
    }

    boolean isUnfinished() {
        return !mapper.unfinished().isEmpty();
    }

    void runUnfinished() {
        mapper.unfinished().forEach(this::run);
    }

    private void run(Order order) {
        Course course = courses.from(order.sourceId());
        // A yet newer version has its own order.
        if (course.target().getId().equals(order.targetId())) {
            takeAll(order, course);
        }
        mapper.finished(order.id(), clock.instant());
    }

    private void takeAll(Order order, Course course) {
        String last = "";
        for (List<String> batch = batch(order, last); !batch.isEmpty(); batch = batch(order, last)) {
            for (String instance : batch) {
                take(instance, course, order.withRemovals());
            }
            last = batch.get(batch.size() - 1);
            log.info("Migration of {}: {} instances left", order.sourceId(), mapper.running(order.sourceId()));
        }
    }

    private List<String> batch(Order order, String after) {
        return mapper.instancesAfter(order.sourceId(), after, BATCH);
    }

    private void take(String instance, Course course, boolean withRemovals) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(transaction -> instances.take(instance, course, withRemovals));
                return;
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !isRace(failure)) {
                    stayedBehind(instance, course, failure);
                    return;
                }
            }
        }
    }

    private static boolean isRace(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof org.camunda.bpm.engine.OptimisticLockingException;
    }

    private void stayedBehind(String instance, Course course, RuntimeException failure) {
        String reason = Reasons.of(failure, course);
        log.warn("Instance {} stays on {}: {}", instance, course.source().getId(), failure.getMessage());
        transactions.executeWithoutResult(transaction -> {
            mapper.forgetFailure(instance);
            mapper.failed(instance, course.source().getId(), reason, clock.instant());
        });
    }
}
