package org.duban.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** What time a bulletin is about; its facts are those of the last day. */
record Period(Kind kind, LocalDate from, LocalDate to) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int LONGEST_YEARS = 6;

    enum Kind {
        MONTH,
        QUARTER,
        FREE
    }

    /** @param to for {@link Kind#FREE} alone; a month or quarter is the one that {@code from} lies in */
    static Period of(Kind kind, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        Period period =
                switch (kind) {
                    case MONTH -> months(kind, YearMonth.from(from), 1);
                    case QUARTER -> months(kind, firstOfQuarter(from), MONTHS_OF_QUARTER);
                    case FREE -> new Period(kind, from, to == null ? today : to);
                };
        period.check(today);
        return period;
    }

    private static Period months(Kind kind, YearMonth first, int count) {
        return new Period(kind, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static YearMonth firstOfQuarter(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.get(IsoFields.QUARTER_OF_YEAR) - 1) * MONTHS_OF_QUARTER + 1);
    }

    private void check(LocalDate today) {
        if (to.isAfter(today)) {
            throw RuleViolated.invalid("to", kind == Kind.FREE ? "截止日期不能晚于今天" : label() + "尚未结束，可改选自定义期间，截至今天");
        }
        if (to.isBefore(from)) {
            throw RuleViolated.invalid("to", "截止日期不能早于起始日期");
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw RuleViolated.invalid("from", "通报期间不超过 " + LONGEST_YEARS + " 年");
        }
    }

    String label() {
        return switch (kind) {
            case MONTH -> from.getYear() + "年" + from.getMonthValue() + "月";
            case QUARTER -> from.getYear() + "年第" + from.get(IsoFields.QUARTER_OF_YEAR) + "季度";
            case FREE -> day(from) + "至" + day(to);
        };
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
