package org.duban.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of one step waits for the reader.
 *
 * @param overdue how many of these have lapsed
 * @param rows the address of the list of exactly these duties
 */
record Waiting(String element, String name, long count, long overdue, String rows) {

    /** One step of the grouped to-do list. */
    record Step(String element, String name, long count, long overdue) {}

    static Waiting of(Step step, @Nullable Long planId, @Nullable LocalDate asOf) {
        String rows = "/api/work-items?state=open&element=" + step.element()
                + (planId == null ? "" : "&planId=" + planId)
                + (asOf == null ? "" : "&asOf=" + asOf);
        return new Waiting(step.element(), step.name(), step.count(), step.overdue(), rows);
    }
}
