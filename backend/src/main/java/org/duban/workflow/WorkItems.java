package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.duban.calendar.Calendars;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The to-do and done lists, read from our own table alone. */
@Service
class WorkItems {

    private static final int SOON_WORKING_DAYS = 3;

    private static final Map<String, String> SORTABLE = Map.of(
            "due", "due",
            "createdAt", "w.created_at",
            "completedAt", "w.completed_at",
            "name", "w.name",
            "unit", "w.unit_name",
            "element", "w.element");

    private final WorkItemMapper mapper;
    private final Seats seats;
    private final Calendars calendars;
    private final Clock clock;
    private final StepRegistry steps;

    WorkItems(WorkItemMapper mapper, Seats seats, Calendars calendars, Clock clock, StepRegistry steps) {
        this.mapper = mapper;
        this.seats = seats;
        this.calendars = calendars;
        this.clock = clock;
        this.steps = steps;
    }

    /** What a list may ask for besides its page. */
    record Query(
            State state,
            Scope scope,
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable Hand hand,
            @Nullable String element,
            @Nullable Boolean overdue,
            @Nullable Instant dueBefore,
            @Nullable String q,
            @Nullable LocalDate asOf) {

        enum State {
            open,
            done
        }

        /** In whose hands: the reader's, nobody's, or left behind by somebody who is gone. */
        enum Hand {
            me,
            nobody,
            left
        }

        /** The own duties, or all that the reader may see. */
        enum Scope {
            mine,
            all
        }
    }

    Page<WorkItemView> list(Query query, PageRequest page) {
        WorkItemFilter filter = filter(query, page);
        boolean mine = query.scope() == Query.Scope.mine;
        return new Page<>(
                mapper.list(filter).stream()
                        .map(row -> WorkItemView.of(
                                row,
                                filter.me(),
                                mine && query.state() == Query.State.open && query.asOf() == null,
                                Set.of()))
                        .toList(),
                mapper.count(filter));
    }

    WorkItemCounts counts() {
        Query mine =
                new Query(Query.State.open, Query.Scope.mine, null, null, null, null, null, null, null, null, null);
        return mapper.counts(filter(mine, new PageRequest(null, null, null)));
    }

    WorkItemView get(long id) {
        WorkItemRow row = mapper.row(id);
        if (row == null || !seats.sees(row)) {
            throw RuleViolated.notFound("该事项");
        }
        return WorkItemView.of(
                row,
                seats.persons(),
                row.isOpen() && seats.may(row),
                steps.of(row.process()).outcomes().getOrDefault(row.element(), Set.of()));
    }

    private WorkItemFilter filter(Query query, PageRequest page) {
        boolean all = query.scope() == Query.Scope.all;
        Set<Long> wholeUnits = all ? seats.wholeUnits() : Set.of();
        Set<Long> me = seats.persons();
        return new WorkItemFilter(
                query.state() == Query.State.open,
                seats.own(),
                all && seats.oversees(),
                wholeUnits.isEmpty() ? null : wholeUnits,
                query.planId(),
                query.planTaskId(),
                query.unitId(),
                query.hand() == Query.Hand.me ? me : null,
                query.hand() == Query.Hand.nobody,
                query.hand() == Query.Hand.left,
                me,
                query.element(),
                query.overdue(),
                query.dueBefore(),
                pattern(query.q()),
                AsOf.of(query.asOf(), clock).at(),
                soon(),
                page.orderBy(
                        SORTABLE, query.state() == Query.State.open ? "due, w.id" : "w.completed_at desc, w.id desc"),
                page.limit(),
                page.offset());
    }

    private static @Nullable String pattern(@Nullable String q) {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    private Instant soon() {
        return calendars
                .current()
                .addWorkingDays(clock.instant(), SOON_WORKING_DAYS)
                .at();
    }
}
