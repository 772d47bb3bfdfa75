package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the tasks and duties stand on one day.
 *
 * @param dueSoonBefore what counts as due soon
 * @param rows by the name of a number, the address that opens its rows
 */
record Overview(
        @Nullable Long planId,
        LocalDate asOf,
        Instant dueSoonBefore,
        long tasks,
        long overdueTasks,
        long openDuties,
        long overdueDuties,
        long dueSoon,
        Map<String, String> rows,
        List<CountOf> phases,
        List<CountOf> lights,
        List<Example> examples,
        List<UnitLoad> units) {

    record CountOf(String key, String label, long count, String rows) {}

    /** One of the worst tasks that are not green, with the sentence that says why. */
    record Example(String light, long planTaskId, String title, String reason) {}

    /**
     * @param tasks in which the unit has any part
     * @param led of these, the ones it leads; they alone are told by light
     */
    record UnitLoad(
            long unitId,
            String unit,
            long tasks,
            long led,
            long green,
            long yellow,
            long red,
            long open,
            long overdue,
            long dueSoon,
            Map<String, String> rows) {}
}
