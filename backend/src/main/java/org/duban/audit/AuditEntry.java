package org.duban.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One write and its outcome; never its body, so no password and no text of a case ends here.
 *
 * @param actingFor for which absent people the writer stood in at that time (代办)
 * @param reason the stable word of a refusal
 * @param chainPosition its place in the chain, null until it is sealed
 */
record AuditEntry(
        long id,
        Instant at,
        String username,
        @Nullable String actingFor,
        String method,
        String path,
        Outcome outcome,
        int status,
        @Nullable String reason,
        String requestId,
        String address,
        @Nullable Long chainPosition,
        @Nullable String seal) {

    /** Everything that the seal covers, each part with its length, so that no two entries read the same. */
    String content(long position) {
        StringBuilder content = new StringBuilder();
        Object[] parts = {
            position,
            id,
            at.toEpochMilli(),
            username,
            actingFor,
            method,
            path,
            outcome,
            status,
            reason,
            requestId,
            address
        };
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            content.append(part == null ? -1 : text.length()).append(':').append(text);
        }
        return content.toString();
    }
}
