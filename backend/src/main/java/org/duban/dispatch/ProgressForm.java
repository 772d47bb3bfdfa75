package org.duban.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record ProgressForm(
        @Nullable String done,
        @Nullable String problems,
        @Nullable String next,
        @Nullable List<Statement> milestones,
        @Nullable List<Long> evidenceIds) {

    /** How far a milestone is, as the reporting unit sees it. */
    public record Statement(
            @Nullable Long milestoneId, @Nullable MilestoneState state) {}
}
