package org.duban.plan;

/** A column (专栏), the box in which a plan lists its indicators or key projects. */
record ColumnRow(
        long id,
        long planId,
        int ordinal,
        String columnNumber,
        String title,
        int spanStart,
        int spanEnd,
        String spanText) {

    ColumnRow in(long plan) {
        return new ColumnRow(id, plan, ordinal, columnNumber, title, spanStart, spanEnd, spanText);
    }
}
