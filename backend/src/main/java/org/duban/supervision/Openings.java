package org.duban.supervision;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.calendar.Calendars;
import org.duban.dispatch.OwnReds;
import org.duban.shared.SystemTime;
import org.duban.supervision.LadderRule.Next;
import org.duban.supervision.MatterMapper.Found;
import org.duban.supervision.MatterMapper.Opening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the ladder what has come up, a portion at a time; what is no longer so once its task is held is passed over. */
@Service
@Transactional
class Openings {

    private final MatterMapper matters;
    private final MatterBook book;
    private final Ladder ladder;
    private final OwnReds reds;
    private final Calendars calendars;
    private final Clock clock;

    Openings(MatterMapper matters, MatterBook book, Ladder ladder, OwnReds reds, Calendars calendars, Clock clock) {
        this.matters = matters;
        this.book = book;
        this.ladder = ladder;
        this.reds = reds;
        this.calendars = calendars;
        this.clock = clock;
    }

    void ofDuties(List<Long> workItemIds) {
        matters.lockTasksOfDuties(workItemIds);
        Instant now = clock.instant();
        open(Ground.LATE_DUTY, matters.lateAmong(workItemIds, now, day(now)), now);
    }

    void ofMilestones(List<Long> milestoneIds) {
        matters.lockTasksOfMilestones(milestoneIds);
        Instant now = clock.instant();
        List<Found> missed = matters.missedAmong(milestoneIds, day(now)).stream()
                .map(one -> one.until(calendars.current().endOf(one.due()).at()))
                .toList();
        open(Ground.MISSED_MILESTONE, missed, now);
    }

    /** The light has been looked at for today; what late duties and missed milestones make red is left to their matters. */
    void ofReds(List<Long> planTaskIds) {
        matters.lockTasks(planTaskIds);
        Instant now = clock.instant();
        Map<Long, String> own = ownReds(planTaskIds);
        List<Found> found = matters.redAmong(planTaskIds, day(now)).stream()
                .filter(one -> own.containsKey(one.planTaskId()))
                .map(one -> one.red(own.getOrDefault(one.planTaskId(), ""), now))
                .toList();
        open(Ground.RED_TASK, found, now);
    }

    /** A task may be red still, but for what others answer for: its own matter is over. */
    void cureReds(List<Long> planTaskIds) {
        matters.lockTasks(planTaskIds);
        Set<Long> own = ownReds(planTaskIds).keySet();
        Set<Long> cured =
                planTaskIds.stream().filter(task -> !own.contains(task)).collect(toSet());
        cured.stream()
                .flatMap(task -> Optional.ofNullable(matters.openOn(Ground.RED_TASK, task)).stream())
                .forEach(matter -> book.end(matter, MatterState.CURED, null, null));
    }

    private Map<Long, String> ownReds(List<Long> planTaskIds) {
        return reds.among(planTaskIds).stream().collect(toMap(OwnReds.Red::planTaskId, OwnReds.Red::sentence));
    }

    private void open(Ground ground, List<Found> found, Instant now) {
        Optional<Next> first = ladder.next(null);
        if (found.isEmpty() || first.isEmpty()) {
            return;
        }
        int after = first.get().after();
        matters.insert(
                found.stream()
                        .map(one -> new Opening(ground, one, ladder.after(one.due(), after)))
                        .toList(),
                now);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SystemTime.ZONE);
    }
}
