package org.duban.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead's assessment of its task. */
public record SelfForm(@Nullable String summary, @Nullable List<ScoreForm> scores) {

    List<ScoreForm> lines() {
        return scores == null ? List.of() : scores;
    }
}
