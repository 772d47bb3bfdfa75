package org.duban.workflow.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do.
 *
 * @param instances how many run on the older version
 * @param blocked at how many places instances would stay behind
 */
record DryRun(
        String sourceId,
        String process,
        String name,
        int fromVersion,
        int toVersion,
        int instances,
        long blocked,
        List<Place> places) {

    enum Verdict {
        /** The step is the same in the newest version. */
        SAME,
        /** It has another id; the duty goes on. */
        RENAMED,
        /** It is gone: the duty is withdrawn and the instance goes on elsewhere. */
        MOVED,
        /** The instance would stay behind. */
        BLOCKED
    }

    /** Where instances stand, and where they would go. */
    record Place(
            String element,
            String name,
            long instances,
            Verdict verdict,
            @Nullable String to,
            @Nullable String toName,
            @Nullable String reason) {

        Place with(long instances) {
            return new Place(element, name, instances, verdict, to, toName, reason);
        }
    }
}
