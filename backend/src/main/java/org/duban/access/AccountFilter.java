package org.duban.access;

import org.jspecify.annotations.Nullable;

/** Which accounts a list is to show. */
record AccountFilter(
        @Nullable Role role,
        @Nullable Boolean enabled,
        @Nullable Long unitId,
        @Nullable String pattern) {

    /** The typed text is looked for as it is, its wildcards taken literally. */
    static AccountFilter of(
            @Nullable Role role, @Nullable Boolean enabled, @Nullable Long unitId, @Nullable String typed) {
        return new AccountFilter(role, enabled, unitId, typed == null || typed.isBlank() ? null : containing(typed));
    }

    private static String containing(String typed) {
        return "%" + typed.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
