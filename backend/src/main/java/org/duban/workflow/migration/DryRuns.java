package org.duban.workflow.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.workflow.migration.DryRun.Place;
import org.duban.workflow.migration.DryRun.Verdict;
import org.duban.workflow.migration.MigrationMapper.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a migration on one instance of every place where any stands, and undoes it. */
@Service
class DryRuns {

    private final Courses courses;
    private final InstanceMigration instances;
    private final MigrationMapper mapper;
    private final TransactionTemplate undone;

    DryRuns(
            Courses courses,
            InstanceMigration instances,
            MigrationMapper mapper,
            PlatformTransactionManager transactionManager) {
        this.courses = courses;
        this.instances = instances;
        this.mapper = mapper;
        this.undone = new TransactionTemplate(transactionManager);
        this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    DryRun of(String sourceId) {
        Course course = courses.from(sourceId);
        course.requireOlder();
        List<Place> places = joined(mapper.standing(sourceId).stream().map(group -> tried(group, course)));
        return new DryRun(
                sourceId,
                course.source().getKey(),
                course.target().getName(),
                course.source().getVersion(),
                course.target().getVersion(),
                mapper.running(sourceId),
                places.stream()
                        .filter(place -> place.verdict() == Verdict.BLOCKED)
                        .mapToLong(Place::instances)
                        .sum(),
                places);
    }

    /** Whether tasks stand still is told apart only where it makes a difference. */
    private static List<Place> joined(Stream<Place> tried) {
        Map<Place, Long> instances = new LinkedHashMap<>();
        tried.forEach(place -> instances.merge(place.with(0), place.instances(), Long::sum));
        return instances.entrySet().stream()
                .map(place -> place.getKey().with(place.getValue()))
                .toList();
    }

    private Place tried(Group group, Course course) {
        try {
            undone.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                instances.take(group.sample(), course, true);
            });
            return going(group, course);
        } catch (RuntimeException failure) {
            return place(group, course, Verdict.BLOCKED, null, Reasons.of(failure, course));
        }
    }

    private static Place going(Group group, Course course) {
        String element = group.element();
        String removed = course.removed().get(element);
        String renamed = course.renamed().get(element);
        if (removed != null) {
            return place(group, course, Verdict.MOVED, removed, null);
        }
        return renamed == null
                ? place(group, course, Verdict.SAME, element, null)
                : place(group, course, Verdict.RENAMED, renamed, null);
    }

    private static Place place(
            Group group, Course course, Verdict verdict, @Nullable String to, @Nullable String reason) {
        return new Place(
                group.element(),
                course.nameBefore(group.element()),
                group.instances(),
                verdict,
                to,
                to == null ? null : course.nameNow(to),
                reason);
    }
}
