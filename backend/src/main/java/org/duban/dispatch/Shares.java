package org.duban.dispatch;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.duban.plan.PlanTaskRole;
import org.duban.plan.TaskRole;

/**
 * Which units share a task: groups stand for their members, a unit that was replaced for its successor. A unit named
 * twice gets one part, the weightier: 牵头 before 责任 before 参与.
 */
final class Shares {
    private static final Map<TaskRole, Integer> WEIGHT =
            Map.of(TaskRole.LEAD, 0, TaskRole.JOINT, 1, TaskRole.PARTICIPANT, 2);

    private final Function<PlanTaskRole, List<Long>> unitsBehind;
    private final LongUnaryOperator current;

    /**
     * @param unitsBehind the units a role of the plan stands for: one, or the members of a group
     * @param current who holds a unit's duties today
     */
    Shares(Function<PlanTaskRole, List<Long>> unitsBehind, LongUnaryOperator current) {
        this.unitsBehind = unitsBehind;
        this.current = current;
    }

    Collection<Share> of(List<PlanTaskRole> roles) {
        Map<Long, Share> shares = new LinkedHashMap<>();
        roles.stream()
                .sorted(comparingInt(role -> WEIGHT.getOrDefault(role.role(), WEIGHT.size())))
                .forEach(role -> add(role, shares));
        return shares.values();
    }

    private void add(PlanTaskRole role, Map<Long, Share> shares) {
        for (long unit : unitsBehind.apply(role)) {
            long holder = current.applyAsLong(unit);
            shares.putIfAbsent(holder, new Share(holder, role.unit(), role.role()));
        }
    }

    /** Whether the plan's own words leave no choice of who leads: one lead, or one responsible unit at all. */
    static boolean leaveNoChoice(Collection<TaskRole> roles) {
        long leads = roles.stream().filter(role -> role == TaskRole.LEAD).count();
        return leads == 1 || leads == 0 && roles.size() == 1;
    }
}
