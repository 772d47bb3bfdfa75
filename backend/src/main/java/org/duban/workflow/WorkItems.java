package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            @Nullable Long assigneeId,
            @Nullable Set<String> element,
            @Nullable Boolean overdue,
            @Nullable Boolean standing,
            Times times,
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

    /** Between which moments a duty is due, came, or was done; each pair half open. */
    record Times(
            @Nullable Instant dueFrom,
            @Nullable Instant dueBefore,
            @Nullable Instant createdFrom,
            @Nullable Instant completedFrom,
            @Nullable Instant completedBefore) {

        static final Times ANY = new Times(null, null, null, null, null);
    }

    Page<WorkItemView> list(Query query, PageRequest page) {
        WorkItemFilter filter = filter(query, page, null);
        boolean mine = query.scope() == Query.Scope.mine && query.state() == Query.State.open && query.asOf() == null;
        List<WorkItemRow> rows = mapper.list(filter);
        Map<Long, @Nullable String> titles = titlesWithoutTask(rows);
        return Page.of(
                rows.stream()
                        .map(row -> WorkItemView.of(row, title(row, titles), filter.me(), mine, Set.of()))
                        .toList(),
                page,
                () -> rows.stream()
                        .map(WorkItemRow::total)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> mapper.count(filter)));
    }

    private static @Nullable String title(WorkItemRow row, Map<Long, @Nullable String> others) {
        return row.planTaskId() == null ? others.get(row.id()) : row.taskTitle();
    }

    private Map<Long, @Nullable String> titlesWithoutTask(List<WorkItemRow> rows) {
        List<Long> ids = rows.stream()
                .filter(row -> row.planTaskId() == null)
                .map(WorkItemRow::id)
                .toList();
        Map<Long, @Nullable String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            mapper.titles(ids).forEach(found -> titles.put(found.id(), found.title()));
        }
        return titles;
    }

    WorkItemCounts counts() {
        return mapper.counts(filter(mine(null, null), new PageRequest(null, null, null), soon()));
    }

    /** What waits for the reader, by step, in the order in which it came up. */
    List<Waiting> waiting(@Nullable Long planId, @Nullable LocalDate asOf) {
        LocalDate past = AsOf.of(asOf, clock).isNow() ? null : asOf;
        return mapper.waiting(filter(mine(planId, past), new PageRequest(null, null, null), null)).stream()
                .map(step -> Waiting.of(step, planId, past))
                .toList();
    }

    static Query mine(@Nullable Long planId, @Nullable LocalDate asOf) {
        return new Query(
                Query.State.open,
                Query.Scope.mine,
                planId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Times.ANY,
                null,
                asOf);
    }

    WorkItemView get(long id) {
        WorkItemRow row = mapper.row(id);
        if (row == null || !seats.sees(row)) {
            throw RuleViolated.notFound("该事项");
        }
        return WorkItemView.of(
                row,
                title(row, titlesWithoutTask(List.of(row))),
                seats.persons(),
                row.isOpen() && seats.may(row),
                steps.of(row.process()).outcomes().getOrDefault(row.element(), Set.of()));
    }

    private WorkItemFilter filter(Query query, PageRequest page, @Nullable Instant soon) {
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
                query.hand() == Query.Hand.me ? me : query.assigneeId() == null ? null : Set.of(query.assigneeId()),
                query.hand() == Query.Hand.nobody,
                query.hand() == Query.Hand.left,
                me,
                query.element() == null || query.element().isEmpty() ? null : query.element(),
                query.overdue(),
                query.standing(),
                query.times(),
                pattern(query.q()),
                AsOf.of(query.asOf(), clock).at(),
                soon,
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
