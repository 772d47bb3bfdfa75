package org.duban.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office found: its scores beside the lead's, and the three ticks. */
public record VerificationForm(
        @Nullable List<ScoreForm> scores,
        @Nullable TickForm paper,
        @Nullable TickForm spot,
        @Nullable TickForm people,
        @Nullable String opinion) {

    public record TickForm(@Nullable Tick tick, @Nullable String note) {

        public TickForm {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    List<ScoreForm> lines() {
        return scores == null ? List.of() : scores;
    }
}
