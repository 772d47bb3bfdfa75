package org.duban.workflow;

import java.time.LocalDate;

/** A quarter of a year; progress is reported once it has ended. */
record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    static Quarter parse(String text) {
        String[] parts = text.split("-");
        return new Quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    Quarter next() {
        return of(first().plusMonths(MONTHS));
    }

    Quarter previous() {
        return of(first().minusDays(1));
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    String label() {
        return year + "年第" + number + "季度";
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
