package org.duban.calendar;

import java.time.Clock;
import java.util.List;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces the table of a year by a new version and takes the open deadlines along. */
@Service
class CalendarEdits {

    private final CalendarMapper mapper;
    private final Calendars calendars;
    private final ObjectProvider<OpenDeadlines> deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarEdits(
            CalendarMapper mapper,
            Calendars calendars,
            ObjectProvider<OpenDeadlines> deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    CalendarChange preview(CalendarEdit edit) {
        WorkingCalendar current = calendars.current();
        HolidayTable table = edit.table(current);
        WorkingCalendar next = current.with(current.version(), table.year(), table.days());
        List<DeadlineMove> moves = deadlines.stream()
                .flatMap(open -> open.wouldMove(current, next).stream())
                .toList();
        return change(current, next, edit, false, moves);
    }

    /** @param readVersion the version the editor had before his eyes, if he says so */
    @Transactional
    public CalendarChange apply(CalendarEdit edit, @Nullable Long readVersion, String editor) {
        long version = mapper.lockNewestVersion() + 1;
        if (readVersion != null && readVersion != version - 1) {
            throw RuleViolated.stale();
        }
        WorkingCalendar current = calendars.current();
        HolidayTable table = edit.table(current);
        WorkingCalendar next = current.with(version, table.year(), table.days());
        if (current.known(table.year())
                && CalendarChange.between(current, next, table.year()).isEmpty()) {
            throw RuleViolated.conflict("unchanged", table.year() + "年的日历与所填一致，无须修改");
        }
        store(table, version, edit.sourceOrNumber(), editor);
        List<DeadlineMove> moves = deadlines.stream()
                .flatMap(open -> open.move(current, next).stream())
                .toList();
        CalendarChange change = change(current, next, edit, true, moves);
        events.publishEvent(new CalendarChanged(version, table.year(), change.source(), moves));
        return change;
    }

    private void store(HolidayTable table, long version, String source, String editor) {
        CalendarVersion before = mapper.versionInForce(table.year());
        int revision = before == null ? 1 : before.revision() + 1;
        mapper.insertVersion(new CalendarVersion(version, table.year(), revision, source, editor, clock.instant()));
        mapper.insertDays(version, table.days());
        mapper.announce(version);
    }

    private static CalendarChange change(
            WorkingCalendar current,
            WorkingCalendar next,
            CalendarEdit edit,
            boolean applied,
            List<DeadlineMove> moves) {
        var days = CalendarChange.between(current, next, edit.year());
        return new CalendarChange(edit.year(), next.version(), edit.sourceOrNumber(), applied, days, moves);
    }
}
