package org.duban.access;

import java.util.HashSet;
import java.util.Set;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Says whose business a user may see. Office, leaders and evaluators: everybody's. Units: their own and what they took over
 * from predecessors. Counties: their own and that of units below them. Administrators: nobody's (三员分立).
 */
@Component
public class DataScopes {
    private static final Set<Role> SEE_EVERYTHING = Set.of(Role.OFFICE, Role.LEADER, Role.EVALUATOR);

    private final CurrentUser currentUser;
    private final Units units;

    DataScopes(CurrentUser currentUser, Units units) {
        this.currentUser = currentUser;
        this.units = units;
    }

    public DataScope current() {
        User user = currentUser.get();
        if (user.roles().stream().anyMatch(SEE_EVERYTHING::contains)) {
            return DataScope.everything();
        }
        if (user.capacities().isEmpty()) {
            return new DataScope(false, Set.of());
        }
        return new DataScope(false, unitsOf(user));
    }

    private Set<Long> unitsOf(User user) {
        UnitDirectory directory = units.directory();
        var seen = new HashSet<Long>();
        for (Capacity capacity : user.capacities()) {
            seen.addAll(directory.lineage(capacity.unitId()));
            if (capacity.role() == Role.COUNTY_OFFICE) {
                seen.addAll(directory.below(capacity.unitId()));
            }
        }
        return seen;
    }
}
