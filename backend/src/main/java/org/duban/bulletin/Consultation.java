package org.duban.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named unit that is asked for its objections.
 *
 * @param opinion why its head sent the draft of the answer back
 */
record Consultation(
        long id,
        long bulletinId,
        int turn,
        long unitId,
        String unitName,
        State state,
        @Nullable String opinion,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy) {

    /** How far a unit's answer has come; who says nothing until the end has no objection. */
    enum State {
        ASKED("待核对"),
        ANSWERED("待负责人签发"),
        AGREED("无异议"),
        OBJECTED("有异议，待处理"),
        SETTLED("异议已处理"),
        SILENT("到期未复，视为无异议");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean isOpen() {
            return this == ASKED || this == ANSWERED;
        }
    }
}
