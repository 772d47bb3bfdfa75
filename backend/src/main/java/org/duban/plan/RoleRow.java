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

    RoleRow in(long plan, long task) {
        return new RoleRow(
                id, plan, task, ordinal, unitText, unitId, role, isGroup, groupId, spanStart, spanEnd, spanText);
    }

    RoleRow at(long task, int place, int shift) {
        return new RoleRow(
                id,
                planId,
                task,
                place,
                unitText,
                unitId,
                role,
                isGroup,
                groupId,
                spanStart + shift,
                spanEnd + shift,
                spanText);
    }

    RoleRow meaning(RoleRow known) {
        return new RoleRow(
                id,
                planId,
                planTaskId,
                ordinal,
                unitText,
                known.unitId,
                role,
                known.isGroup,
                known.groupId,
                spanStart,
                spanEnd,
                spanText);
    }

    RoleRow as(TaskRole other) {
        return new RoleRow(
                id,
                planId,
                planTaskId,
                ordinal,
                unitText,
                unitId,
                other,
                isGroup,
                groupId,
                spanStart,
                spanEnd,
                spanText);
    }

    boolean isKnown() {
        return unitId != null || groupId != null;
    }
}
