package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.PlanTaskQueries.Where;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the plans as they stand, now or on any past day. */
@Service
@Transactional(readOnly = true)
public class PlanTasks {
    private static final Map<String, String> SORTS = Map.of(
            "id", "s.plan_task_id",
            "number", "t.ordinal",
            "title", "t.title",
            "phase", "s.phase",
            "light", "case s.light when 'RED' then 0 when 'YELLOW' then 1 else 2 end",
            "nextDue", "s.next_due",
            "overdueCount", "s.overdue_count",
            "unitsCount", "s.unit_count");

    private final PlanTaskQueries queries;
    private final StatusBook statuses;
    private final TaskScope scope;
    private final Clock clock;

    PlanTasks(PlanTaskQueries queries, StatusBook statuses, TaskScope scope, Clock clock) {
        this.queries = queries;
        this.statuses = statuses;
        this.scope = scope;
        this.clock = clock;
    }

    /** Dispatched tasks that the acting person may see. */
    public Page<PlanTaskItem> list(PlanTaskFilter filter, PageRequest page) {
        TaskScope.Visible visible = scope.visible();
        if (!visible.everything() && visible.units().isEmpty()) {
            return Page.whole(List.of());
        }
        Instant at = AsOf.of(filter.asOf(), clock).at();
        Where where = new Where(
                filter,
                filter.onlyKind(),
                pattern(filter.q()),
                at,
                at == null ? clock.instant() : at,
                visible.everything() ? null : visible.units());
        long total = queries.count(where);
        return new Page<>(
                queries.list(where, page.orderBy(SORTS, "s.plan_task_id"), page.limit(), page.offset()), total);
    }

    /** How a dispatched task stands now. */
    public TaskStatus status(long planTaskId) {
        return statuses.get(planTaskId);
    }

    private static @Nullable String pattern(@Nullable String q) {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
