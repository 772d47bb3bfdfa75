package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.dispatch.ColleaguesTold;
import org.duban.dispatch.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The history of a duty: what its unit did with it inside, with what the task's timeline tells of it. */
@Component
class DutyActs {

    private final DutyActMapper mapper;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DutyActs(DutyActMapper mapper, Timeline timeline, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** A line of the history, as it is read. */
    record Line(
            Instant at,
            @Nullable String unit,
            @Nullable String person,
            @Nullable String actingFor,
            String sentence) {}

    void enter(WorkItem item, DutyAct act, @Nullable Handler by, String sentence) {
        mapper.insert(new DutyActEntry(
                item.id(),
                act,
                clock.instant(),
                by == null ? null : by.unitName(),
                by == null ? null : by.name(),
                by == null ? null : by.absent(),
                sentence));
    }

    void tell(WorkItem item, ColleaguesTold.Matter matter, Set<Long> people, String sentence) {
        if (!people.isEmpty()) {
            events.publishEvent(new ColleaguesTold(DutyBook.duty(item), matter, people, sentence, clock.instant()));
        }
    }

    /** @param inside whether the reader is of the unit, whose inner affairs are its own */
    List<Line> of(Collection<Long> workItemIds, boolean inside) {
        Stream<Line> told = timeline.ofDuties(workItemIds).stream()
                .map(entry ->
                        new Line(entry.at(), entry.unitName(), entry.person(), entry.actingFor(), entry.sentence()));
        Stream<Line> inner = inside
                ? mapper.of(workItemIds).stream()
                        .map(act -> new Line(act.at(), act.unitName(), act.person(), act.actingFor(), act.sentence()))
                : Stream.of();
        return Stream.concat(told, inner)
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList();
    }
}
