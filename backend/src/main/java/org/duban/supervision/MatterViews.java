package org.duban.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.supervision.MatterMapper.Filter;
import org.duban.supervision.MatterMapper.MarkRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters as their readers may see them: the committee all, a unit its own. */
@Service
@Transactional(readOnly = true)
class MatterViews {

    private static final Map<String, String> SORTABLE = Map.of(
            "openedAt", "m.opened_at",
            "rungAt", "m.rung_at",
            "due", "m.due",
            "unit", "m.unit_name",
            "duty", "m.duty_name",
            "state", "m.state");

    private static final int MOST_FORMER = 20;

    private final MatterMapper matters;
    private final ClimbMapper climbs;
    private final TaskScope scope;
    private final CurrentUser currentUser;

    MatterViews(MatterMapper matters, ClimbMapper climbs, TaskScope scope, CurrentUser currentUser) {
        this.matters = matters;
        this.climbs = climbs;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    Page<MatterRow> list(MatterController.Query query, PageRequest page) {
        Filter filter = new Filter(
                null,
                query.planId(),
                query.planTaskId(),
                query.unitId(),
                query.rung(),
                query.state(),
                query.proposed(),
                null,
                visibleUnits());
        String orderBy = page.orderBy(SORTABLE, "m.id desc");
        return new Page<>(matters.list(filter, orderBy, page.limit(), page.offset()), matters.count(filter));
    }

    MatterView get(long id) {
        MatterRow row = rows(id, null, 1).stream().findFirst().orElseThrow(() -> RuleViolated.notFound("该督办事项"));
        List<RungView> rungs = climbs.ofMatter(id).stream().map(RungView::of).toList();
        return new MatterView(row, rungs, rows(null, id, MOST_FORMER), expeditable(row, rungs));
    }

    /** The matter of an order. */
    MatterView ofOrder(long orderId) {
        Climb climb = climbs.find(orderId);
        if (climb == null) {
            throw RuleViolated.notFound("该督办事项");
        }
        return get(climb.matterId());
    }

    private List<MatterRow> rows(@Nullable Long id, @Nullable Long sameAs, int most) {
        Filter only = new Filter(id, null, null, null, null, null, null, sameAs, visibleUnits());
        return matters.list(only, "m.id desc", most, 0);
    }

    /** Only what would be done: the office and the leader, for a unit of others (回避). */
    private List<Rung> expeditable(MatterRow row, List<RungView> rungs) {
        boolean isProposed = rungs.stream()
                .anyMatch(rung -> RungState.UNSIGNED.contains(rung.climb().state()));
        return row.state() == MatterState.OPEN && !isProposed && mayExpedite(row.unitId())
                ? Rung.expeditable().stream()
                        .filter(rung -> rung.isAbove(row.rung()))
                        .toList()
                : List.of();
    }

    private boolean mayExpedite(long unitId) {
        User user = currentUser.get();
        return (user.is(Role.OFFICE) || user.is(Role.LEADER)) && !user.belongsTo(unitId);
    }

    List<Mark> marks(Collection<Long> planTaskIds) {
        return planTaskIds.isEmpty()
                ? List.of()
                : matters.marks(planTaskIds, visibleUnits()).stream()
                        .map(MatterViews::mark)
                        .toList();
    }

    private static Mark mark(MarkRow row) {
        Rung highest = row.highest() == 0 ? null : Rung.values()[row.highest() - 1];
        return new Mark(row.planTaskId(), row.unitId(), row.unitName(), row.times(), row.open(), highest, row.lastAt());
    }

    private @Nullable Set<Long> visibleUnits() {
        return scope.visible().limit();
    }
}
