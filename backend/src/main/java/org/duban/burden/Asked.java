package org.duban.burden;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are meant: the same for a number and for the list behind it.
 *
 * @param units of these units, never empty: they lead through the index
 * @param months with the moment each ends, by which the database tells them apart
 */
record Asked(
        List<Long> units,
        Instant from,
        Instant to,
        List<Month> months,
        @Nullable RequestKind kind) {

    record Month(int index, Instant end) {}

    static Asked in(YearMonth month, List<Long> units, @Nullable RequestKind kind) {
        return between(month, month, units, kind);
    }

    static Asked between(YearMonth first, YearMonth last, List<Long> units, @Nullable RequestKind kind) {
        List<YearMonth> all = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        List<Month> months = all.stream()
                .map(month -> new Month(all.indexOf(month), startOf(month.plusMonths(1))))
                .toList();
        return new Asked(units, startOf(first), startOf(last.plusMonths(1)), months, kind);
    }

    private static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(SystemTime.ZONE).toInstant();
    }
}
