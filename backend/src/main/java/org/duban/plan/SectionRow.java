package org.duban.plan;

/** A heading of the plan; a lower one has a greater depth. */
record SectionRow(
        long id,
        long planId,
        int ordinal,
        int depth,
        String sectionNumber,
        String title,
        int spanStart,
        int spanEnd,
        String spanText) {

    SectionRow in(long plan) {
        return new SectionRow(id, plan, ordinal, depth, sectionNumber, title, spanStart, spanEnd, spanText);
    }
}
