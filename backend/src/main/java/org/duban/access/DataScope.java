package org.duban.access;

import java.util.Set;

/** Whose rows somebody may see: all, or those of these units. */
public record DataScope(boolean unrestricted, Set<Long> unitIds) {

    public DataScope {
        unitIds = Set.copyOf(unitIds);
    }

    static DataScope everything() {
        return new DataScope(true, Set.of());
    }

    public boolean covers(long unitId) {
        return unrestricted || unitIds.contains(unitId);
    }

    public boolean isEmpty() {
        return !unrestricted && unitIds.isEmpty();
    }
}
