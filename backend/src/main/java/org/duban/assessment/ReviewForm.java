package org.duban.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the review comes to: scores for the criteria that were objected to, where it upholds the objection. */
public record ReviewForm(
        @Nullable List<ScoreForm> scores, @Nullable String opinion) {

    List<ScoreForm> lines() {
        return scores == null ? List.of() : scores;
    }
}
