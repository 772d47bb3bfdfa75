package org.duban.dispatch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the drafts of open duties to report lie: the engine room, which alone knows the duties, keeps them. */
public interface ReportDrafts {

    /**
     * The draft of a unit's part in a report.
     *
     * @param form null while nothing was typed
     */
    record PartDraft(long workItemId, @Nullable ProgressForm form, int version) {}

    /** Empty when no such duty is open, or when it is not the caller's. */
    Optional<PartDraft> find(long reportId, long assignmentId);

    /** Refuses with 412 when somebody has saved since {@code version}. */
    void save(long workItemId, ProgressForm form, int version);
}
