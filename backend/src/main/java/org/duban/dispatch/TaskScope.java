package org.duban.dispatch;

import java.util.HashSet;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose tasks one may see: the office, the leaders and the evaluators all, a unit those it has or had a part in. */
@Component
public class TaskScope {
    private static final Set<Role> EVERYTHING = Set.of(Role.OFFICE, Role.LEADER, Role.EVALUATOR);

    private final CurrentUser currentUser;
    private final Units units;
    private final PlanTaskQueries queries;

    TaskScope(CurrentUser currentUser, Units units, PlanTaskQueries queries) {
        this.currentUser = currentUser;
        this.units = units;
        this.queries = queries;
    }

    /** Refuses as if there were no such task, so that numbers cannot be tried out. */
    public void check(long planTaskId) {
        Visible visible = visible();
        if (!visible.everything() && !isShared(planTaskId, visible.units())) {
            throw RuleViolated.notFound("该任务");
        }
    }

    private boolean isShared(long planTaskId, Set<Long> unitIds) {
        return !unitIds.isEmpty() && queries.isShared(planTaskId, unitIds);
    }

    /** What the running request may see; whatever runs by itself sees everything. */
    public Visible visible() {
        return currentUser.find().map(this::visibleTo).orElse(new Visible(true, Set.of()));
    }

    private Visible visibleTo(User user) {
        if (user.roles().stream().anyMatch(EVERYTHING::contains)) {
            return new Visible(true, Set.of());
        }
        Set<Long> reach = new HashSet<>();
        user.capacities().forEach(capacity -> reach.addAll(capacity.lineage(units)));
        return new Visible(false, reach);
    }

    /** Everything, or the tasks of these units. */
    public record Visible(boolean everything, Set<Long> units) {
        private static final Set<Long> NOBODY = Set.of(0L);

        /** As a query takes it: null for everything, and never an empty list. */
        public @Nullable Set<Long> limit() {
            if (everything) {
                return null;
            }
            return units.isEmpty() ? NOBODY : units;
        }
    }
}
