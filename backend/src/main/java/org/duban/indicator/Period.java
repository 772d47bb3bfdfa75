package org.duban.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A year or a quarter that a value is about.
 *
 * @param quarter 1 to 4; 0 for the whole year
 */
public record Period(int year, int quarter) implements Comparable<Period> {
    private static final int MONTHS = 3;
    private static final int LAST_QUARTER = 4;
    private static final Comparator<Period> BY_TIME =
            Comparator.comparing(Period::last).thenComparing(Period::quarter);

    public Period {
        if (quarter < 0 || quarter > LAST_QUARTER) {
            throw new IllegalArgumentException("no quarter " + quarter);
        }
    }

    static Period of(LocalDate day, Rhythm rhythm) {
        return rhythm == Rhythm.YEARLY
                ? new Period(day.getYear(), 0)
                : new Period(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Those that have ended before a day, from the one of the first day on. */
    static Stream<Period> ended(LocalDate first, LocalDate before, Rhythm rhythm) {
        return Stream.iterate(of(first, rhythm), period -> period.last().isBefore(before), Period::next);
    }

    public boolean isYear() {
        return quarter == 0;
    }

    /** Whether it ends with the year. */
    public boolean endsYear() {
        return isYear() || quarter == LAST_QUARTER;
    }

    public LocalDate last() {
        return YearMonth.of(year, isYear() ? 12 : quarter * MONTHS).atEndOfMonth();
    }

    public String label() {
        return isYear() ? year + "年" : year + "年第" + quarter + "季度";
    }

    Period next() {
        if (isYear()) {
            return new Period(year + 1, 0);
        }
        return quarter == LAST_QUARTER ? new Period(year + 1, 1) : new Period(year, quarter + 1);
    }

    /** The same part of the year before. */
    Period yearBefore() {
        return new Period(year - 1, quarter);
    }

    /** Whole months from a day, which begins a month, to the end of this period. */
    long monthsSince(LocalDate day) {
        return ChronoUnit.MONTHS.between(day, last().plusDays(1));
    }

    @Override
    public int compareTo(Period other) {
        return BY_TIME.compare(this, other);
    }
}
