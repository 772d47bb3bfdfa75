package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process as a picture and as its text twin.
 *
 * @param xml the model, with its drawing
 * @param tokens the elements where the process stands now
 * @param steps who did what, who is next and until when, in the order of time
 */
record Diagram(String process, String xml, List<String> tokens, List<Step> steps) {

    /** One duty of the process; several units may have the same one. */
    record Step(
            long workItemId,
            String element,
            String name,
            String unit,
            String who,
            WorkItem.State state,
            @Nullable String outcome,
            Instant since,
            Instant due,
            boolean overdue,
            @Nullable Instant completedAt) {

        /** @param standingSince since when the clock of the task stands still: what waits then is not late */
        static Step of(WorkItem item, String roleLabel, @Nullable Instant standingSince) {
            String doer = item.completedBy() == null ? roleLabel : item.completedBy();
            return new Step(
                    item.id(),
                    item.element(),
                    item.name(),
                    item.unitName(),
                    item.actingFor() == null ? doer : doer + "（代" + item.actingFor() + "）",
                    item.state(),
                    item.outcome(),
                    item.createdAt(),
                    item.due(),
                    item.lapsedAt() != null && !standsStill(item, standingSince),
                    item.completedAt());
        }

        private static boolean standsStill(WorkItem item, @Nullable Instant since) {
            return since != null && item.isOpen() && !item.createdAt().isAfter(since);
        }
    }
}
