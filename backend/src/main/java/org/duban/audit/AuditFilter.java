package org.duban.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted: by whom, about addresses that begin so, with which outcome, in which time. */
record AuditFilter(
        @Nullable String username,
        @Nullable String path,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** @param to the last day, included */
    static AuditFilter of(
            @Nullable String username,
            @Nullable String path,
            @Nullable Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Instant until = to == null ? null : startOf(to.plusDays(1));
        return new AuditFilter(given(username), pattern(path), outcome, from == null ? null : startOf(from), until);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SystemTime.ZONE).toInstant();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The signs of a LIKE pattern mean themselves. */
    private static @Nullable String pattern(@Nullable String text) {
        String prefix = given(text);
        return prefix == null
                ? null
                : prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
