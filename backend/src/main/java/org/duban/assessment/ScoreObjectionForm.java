package org.duban.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lead objects to, criterion by criterion. */
public record ScoreObjectionForm(
        @Nullable String reason, @Nullable List<Line> lines) {

    public record Line(@Nullable Long criterionId, @Nullable String reason) {}

    List<Line> asked() {
        return lines == null ? List.of() : lines;
    }
}
