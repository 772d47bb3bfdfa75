package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A task as its lead sees it.
 *
 * @param milestone the next one that is not done
 * @param round the last running round of reporting
 */
record LeadTask(
        long planTaskId,
        String number,
        String title,
        Phase phase,
        Light light,
        String lightReason,
        @Nullable Next milestone,
        @Nullable Round round) {

    record Next(String title, LocalDate due) {}

    /** @param owing the other units whose part has not come */
    record Round(String label, Instant deadline, int received, List<String> owing) {}
}
