package org.duban.supervision;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.NewId;
import org.duban.shared.SystemTime;
import org.duban.supervision.LadderRule.Next;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes matters up the ladder, a portion at a time. What a person must sign is only proposed. */
@Service
@Transactional
class Ladder {

    private final MatterMapper matters;
    private final ClimbMapper climbs;
    private final Urges urges;
    private final LadderWords words;
    private final ObjectProvider<LadderRule> rule;
    private final Calendars calendars;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** @param rule asked for late: the room that decides by tables is built on this one */
    Ladder(
            MatterMapper matters,
            ClimbMapper climbs,
            Urges urges,
            LadderWords words,
            ObjectProvider<LadderRule> rule,
            Calendars calendars,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.climbs = climbs;
        this.urges = urges;
        this.words = words;
        this.rule = rule;
        this.calendars = calendars;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** Takes each of these matters one rung up, if it still is its turn. */
    void climb(List<Long> ids) {
        matters.lockTasksOfMatters(ids);
        Instant now = clock.instant();
        Map<Optional<Rung>, List<Matter>> byRung =
                matters
                        .dueAmong(
                                ids, now, day(now).atStartOfDay(SystemTime.ZONE).toInstant())
                        .stream()
                        .collect(groupingBy(matter -> Optional.ofNullable(matter.rung())));
        byRung.forEach((last, some) -> next(last.orElse(null)).ifPresent(next -> climb(some, next, now)));
    }

    private void climb(List<Matter> some, Next next, Instant now) {
        switch (next.rung()) {
            case REMINDER -> remind(some, now);
            case URGE -> some.forEach(matter -> urge(matter, now));
            default -> propose(some, next, now);
        }
    }

    private void remind(List<Matter> some, Instant now) {
        List<NewClimb> sent = some.stream()
                .map(matter ->
                        NewClimb.sent(matter, Rung.REMINDER, words.reason(matter, now), null, now, LadderWords.MACHINE))
                .toList();
        insert(sent);
        climbed(some, Rung.REMINDER, now);
        timeline.enter(some.stream()
                .map(matter -> told(matter, "督办提醒" + matter.told() + "：" + words.reason(matter, now)))
                .toList());
        events.publishEvent(new MattersReminded(
                some.stream()
                        .map(matter -> new MattersReminded.Reminded(
                                matter.id(),
                                matter.planTaskId(),
                                matter.ground() == Ground.LATE_DUTY ? matter.subjectId() : null,
                                matter.unitId(),
                                matter.subject(),
                                words.reason(matter, now)))
                        .toList(),
                now));
    }

    /**
     * The machine urges in the office's name instead of waiting for a click: an urge binds nobody and has a fixed text, and
     * the ladder must not stand still while the office is busy. A person's urge that is not over yet is taken for the rung.
     */
    private void urge(Matter matter, Instant now) {
        long urge = urges.byRule(matter, words.urge(matter, now));
        insert(List.of(NewClimb.sent(matter, Rung.URGE, words.reason(matter, now), urge, now, LadderWords.MACHINE)));
        climbed(List.of(matter), Rung.URGE, now);
    }

    private void propose(List<Matter> some, Next next, Instant now) {
        propose(
                some,
                some.stream()
                        .map(matter -> NewClimb.proposed(
                                matter,
                                next,
                                words.reason(matter, now),
                                words.demand(matter, next.rung(), next.answerDays()),
                                now))
                        .toList());
    }

    /** An official passes over the rungs between, and says why (加急). */
    void expedite(Matter matter, Rung rung, String by, String because) {
        Instant now = clock.instant();
        Next next = next(rung.below()).orElseThrow();
        NewClimb climb = NewClimb.proposed(
                        matter, next, words.reason(matter, now), words.demand(matter, rung, next.answerDays()), now)
                .expedited(by, because);
        propose(List.of(matter), List.of(climb));
    }

    /** Nothing more is due until the paper is signed. */
    private void propose(List<Matter> some, List<NewClimb> proposed) {
        List<NewId> ids = insert(proposed);
        matters.setNext(ids(some), null);
        timeline.enter(IntStream.range(0, some.size())
                .mapToObj(i -> told(some.get(i), words.proposal(some.get(i), proposed.get(i))))
                .toList());
        events.publishEvent(new OrdersProposed(IntStream.range(0, some.size())
                .mapToObj(i -> new OrdersProposed.Proposal(
                        ids.get(i).value(), some.get(i).planId(), some.get(i).planTaskId()))
                .toList()));
    }

    private List<NewId> insert(List<NewClimb> some) {
        List<NewId> ids = some.stream().map(one -> new NewId()).toList();
        climbs.insert(some, ids);
        return ids;
    }

    private void climbed(List<Matter> some, Rung rung, Instant now) {
        Instant nextAt = next(rung).map(next -> after(now, next.after())).orElse(null);
        matters.climbed(ids(some), rung, now, nextAt);
    }

    Optional<Next> next(@Nullable Rung last) {
        return rule.getObject().after(last);
    }

    Instant after(Instant moment, int workingDays) {
        return calendars.current().addWorkingDays(moment, workingDays).at();
    }

    private static Timeline.Told told(Matter matter, String sentence) {
        return Timeline.Told.of(matter.planId(), matter.planTaskId(), TimelineKind.SUPERVISED, sentence);
    }

    private static List<Long> ids(List<Matter> some) {
        return some.stream().map(Matter::id).toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SystemTime.ZONE);
    }
}
