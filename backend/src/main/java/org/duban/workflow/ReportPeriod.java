package org.duban.workflow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.duban.plan.ReportingRhythm;
import org.jspecify.annotations.Nullable;

/** Whole months that a round reports on, once they have ended; periods follow one another without gap or overlap. */
record ReportPeriod(LocalDate first, LocalDate last) {

    private static final int MONTHS = 3;

    /**
     * The period that comes after what was reported. One in which the rhythm changed reaches to the end of the month or
     * quarter of the change: neither is a day lost, nor are periods asked for one by one that nobody knew of.
     */
    static ReportPeriod after(LocalDate reportedUntil, ReportingRhythm rhythm, @Nullable LocalDate rhythmSince) {
        LocalDate first = reportedUntil.plusDays(1);
        LocalDate decisive = rhythmSince != null && rhythmSince.isAfter(first) ? rhythmSince : first;
        return new ReportPeriod(first, of(decisive, rhythm).last());
    }

    static ReportPeriod of(LocalDate day, ReportingRhythm rhythm) {
        YearMonth month = YearMonth.from(day);
        if (rhythm == ReportingRhythm.MONTHLY) {
            return new ReportPeriod(month.atDay(1), month.atEndOfMonth());
        }
        YearMonth opens = YearMonth.of(day.getYear(), (day.get(IsoFields.QUARTER_OF_YEAR) - 1) * MONTHS + 1);
        return new ReportPeriod(opens.atDay(1), opens.plusMonths(MONTHS - 1).atEndOfMonth());
    }

    String label() {
        if (equals(of(first, ReportingRhythm.QUARTERLY))) {
            return first.getYear() + "年第" + first.get(IsoFields.QUARTER_OF_YEAR) + "季度";
        }
        String months = first.getYear() + "年" + first.getMonthValue();
        if (first.getYear() != last.getYear()) {
            return months + "月至" + last.getYear() + "年" + last.getMonthValue() + "月";
        }
        return first.getMonth() == last.getMonth() ? months + "月" : months + "—" + last.getMonthValue() + "月";
    }
}
