package org.duban.expert;

import java.util.List;
import org.duban.assessment.ScoreForm;
import org.jspecify.annotations.Nullable;

record SheetForm(@Nullable List<ScoreForm> scores, @Nullable String opinion) {

    SheetForm {
        opinion = opinion == null || opinion.isBlank() ? null : opinion.strip();
    }

    List<ScoreForm> lines() {
        return scores == null ? List.of() : scores;
    }
}
