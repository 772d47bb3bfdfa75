package org.duban.plan;

import org.jspecify.annotations.Nullable;

/** @param ordinal counted through the whole plan, so that one order serves page and export */
record RoleRow(
        long id,
        long planId,
        long planTaskId,
        int ordinal,
        String unitText,
        @Nullable Long unitId,
        TaskRole role,
        boolean isGroup,
        @Nullable Long groupId,
        int spanStart,
        int spanEnd,
        String spanText) {

    PlanTaskRole toRole() {
        return new PlanTaskRole(id, unitText, unitId, role, isGroup, groupId);
    }
}
