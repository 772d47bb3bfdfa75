package org.duban.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record ProgressForm(
        @Nullable String done,
        @Nullable String problems,
        @Nullable String next,
        @Nullable List<Statement> milestones,
        @Nullable List<FigureStatement> figures,
        @Nullable List<Proof> proofs) {

    /** How far a milestone is, as the reporting unit sees it. */
    public record Statement(
            @Nullable Long milestoneId, @Nullable MilestoneState state) {}

    /** @param about what is proved; the text as a whole when nothing is said */
    public record Proof(
            @Nullable Long evidenceId,
            Proves about,
            @Nullable Long aboutId) {

        @SuppressWarnings("ConstantValue") // a form may leave it out
        public Proof {
            about = about == null ? Proves.TEXT : about;
            aboutId = aboutId == null || about == Proves.TEXT ? Long.valueOf(0) : aboutId;
        }

        long target() {
            return aboutId == null ? 0 : aboutId;
        }
    }
}
