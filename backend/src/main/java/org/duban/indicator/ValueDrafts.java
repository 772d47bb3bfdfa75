package org.duban.indicator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the drafts of open duties to state a value lie: the engine room, which alone knows the duties, keeps them. */
public interface ValueDrafts {

    /**
     * The draft of one statement.
     *
     * @param form null while nothing was typed
     */
    record ValueDraft(long workItemId, @Nullable ValueForm form, int version) {}

    /** Empty when no such duty is open, or when it is not the caller's. */
    Optional<ValueDraft> find(long statementId);

    /** Refuses with 412 when somebody has saved since {@code version}. */
    void save(long workItemId, ValueForm form, int version);
}
