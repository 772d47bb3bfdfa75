package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.shared.InTransaction;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Portions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What happened to a task, one entry a thing, in sentences. */
@Service
public class Timeline {
    private static final int BATCH = 100;

    private final TimelineMapper mapper;
    private final Actor actor;
    private final Clock clock;
    private final DutyInHand dutyInHand;
    private final ApplicationEventPublisher events;
    private final InTransaction<Set<Long>> steps = new InTransaction<>(HashSet::new);

    Timeline(TimelineMapper mapper, Actor actor, Clock clock, DutyInHand dutyInHand, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.actor = actor;
        this.clock = clock;
        this.dutyInHand = dutyInHand;
        this.events = events;
    }

    /** Enters what the acting person, or the system when nobody acts, did to a task. */
    public void enter(long planId, @Nullable Long planTaskId, TimelineKind kind, String sentence) {
        enter(planId, planTaskId, kind, sentence, dutyInHand.workItemId());
    }

    void enter(long planId, @Nullable Long planTaskId, TimelineKind kind, String sentence, @Nullable Long workItemId) {
        enter(List.of(new Told(planId, planTaskId, kind, sentence, workItemId)));
    }

    /** To be entered together with others. */
    Told told(long planId, long planTaskId, TimelineKind kind, String sentence) {
        return new Told(planId, planTaskId, kind, sentence, dutyInHand.workItemId());
    }

    /** Enters what happened to several tasks at once. */
    public void enter(List<Told> told) {
        Acting by = actor.now();
        Instant at = clock.instant();
        Portions.of(told, BATCH)
                .forEach(some -> mapper.insert(
                        some.stream().map(one -> one.entry(by, at)).toList()));
        told.stream()
                .filter(one -> one.workItemId() != null && !one.kind().isOfDuty())
                .forEach(one -> steps.get().add(one.workItemId()));
        told.forEach(one -> events.publishEvent(new TaskTold(one.planId(), one.planTaskId(), one.kind())));
    }

    /** What is told, before it is known by whom and when. */
    public record Told(
            long planId,
            @Nullable Long planTaskId,
            TimelineKind kind,
            String sentence,
            @Nullable Long workItemId) {

        /** Of no duty in particular, as what the machine does by itself. */
        public static Told of(long planId, long planTaskId, TimelineKind kind, String sentence) {
            return new Told(planId, planTaskId, kind, sentence, null);
        }

        private TimelineEntry entry(Acting by, Instant at) {
            return new TimelineEntry(
                    0,
                    planId,
                    planTaskId,
                    at,
                    kind,
                    by.unitId(),
                    by.unitName(),
                    by.person(),
                    by.actingFor(),
                    shortened(sentence),
                    workItemId);
        }
    }

    /** Whether the step that fulfils a duty has said in this transaction what it did. */
    boolean tellsOf(long workItemId) {
        return steps.get().contains(workItemId);
    }

    public Page<TimelineEntry> of(long planTaskId, PageRequest page) {
        return new Page<>(mapper.ofTask(planTaskId, page.limit(), page.offset()), mapper.countOfTask(planTaskId));
    }

    /** What happened to these duties, in the order of time. */
    public List<TimelineEntry> ofDuties(Collection<Long> workItemIds) {
        return workItemIds.isEmpty() ? List.of() : mapper.ofDuties(workItemIds);
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= TimelineEntry.MAX
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, TimelineEntry.MAX - 1)) + "…";
    }
}
