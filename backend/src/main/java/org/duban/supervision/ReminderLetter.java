package org.duban.supervision;

import java.time.Instant;
import org.duban.paper.PaperState;
import org.jspecify.annotations.Nullable;

/**
 * 提醒函 about a matter.
 *
 * @param words what the office asks; the facts before them are written by themselves
 * @param version of its draft; what was read is what is changed or signed
 */
record ReminderLetter(
        long id,
        long matterId,
        long paperId,
        long unitId,
        String words,
        PaperState state,
        int version,
        @Nullable String paperNumber,
        @Nullable Instant issuedAt,
        @Nullable String signedBy,
        @Nullable String voidReason) {

    boolean isDraft() {
        return state == PaperState.DRAFT;
    }
}
