package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of what is late: everybody's for those who oversee, a unit's own for its people. */
@Service
@Transactional(readOnly = true)
class OverdueDuties {
    private static final Map<String, String> SORTABLE = Map.of(
            "due", "due",
            "originalDue", "w.original_due",
            "lapsedAt", "w.lapsed_at",
            "escalatedAt", "escalated_at",
            "unit", "w.unit_name",
            "name", "w.name");

    private static final int MOST_DAYS_LATE = 5000;

    private final OverdueMapper mapper;
    private final TaskScope scope;
    private final Calendars calendars;
    private final Clock clock;

    OverdueDuties(OverdueMapper mapper, TaskScope scope, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.scope = scope;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What the list may be narrowed to. */
    record Query(
            @Nullable Long planId,
            @Nullable Long unitId,
            State state,
            @Nullable Boolean escalated,
            @Nullable Integer lateFrom,
            @Nullable Integer lateTo,
            @Nullable LocalDate asOf) {

        Query {
            refuse("lateFrom", lateFrom, state);
            refuse("lateTo", lateTo, state);
        }

        private static void refuse(String name, @Nullable Integer days, State state) {
            if (days != null && (days < 0 || days > MOST_DAYS_LATE)) {
                throw RuleViolated.invalid(name, "逾期工作日数应在 0 到 " + MOST_DAYS_LATE + " 之间");
            }
            if (days != null && state == State.done) {
                throw RuleViolated.invalid(name, "按逾期工作日数只能查看逾期未办的事项");
            }
        }

        enum State {
            open,
            done
        }
    }

    Page<OverdueDuty> list(Query query, PageRequest page) {
        AsOf when = AsOf.of(query.asOf(), clock);
        WorkingCalendar calendar = calendars.current();
        LocalDate day = when.day();
        OverdueFilter filter = new OverdueFilter(
                query.planId(),
                query.unitId(),
                query.state() == Query.State.done,
                query.escalated(),
                query.lateTo() == null ? null : calendar.dueIfLateBy(day, query.lateTo() + 1),
                query.lateFrom() == null || query.lateFrom() == 0 ? null : calendar.dueIfLateBy(day, query.lateFrom()),
                when.at(),
                scope.visible().limit());
        String orderBy = page.orderBy(SORTABLE, "due, w.id");
        return new Page<>(
                mapper.list(filter, orderBy, page.limit(), page.offset()).stream()
                        .map(row -> duty(row, day, calendar))
                        .toList(),
                mapper.count(filter));
    }

    private OverdueDuty duty(OverdueMapper.Row row, LocalDate day, WorkingCalendar calendar) {
        return new OverdueDuty(
                row.id(),
                row.name(),
                row.element(),
                row.planId(),
                row.planTaskId(),
                row.taskTitle(),
                row.unitId(),
                row.unitName(),
                row.role(),
                row.due(),
                row.originalDue(),
                row.lapsedAt(),
                daysLate(row, day, calendar),
                row.escalatedAt(),
                row.completedAt());
    }

    /** None while a later date, granted after the lapse, has not come yet. */
    private int daysLate(OverdueMapper.Row row, LocalDate day, WorkingCalendar calendar) {
        LocalDate done = row.completedAt() == null ? day : dayOf(row.completedAt());
        LocalDate until = done.isBefore(day) ? done : day;
        return Math.max(0, calendar.workingDaysBetween(dayOf(row.due()), until));
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
