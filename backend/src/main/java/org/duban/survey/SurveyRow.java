package org.duban.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record SurveyRow(
        long id,
        long planId,
        String planName,
        String title,
        Survey.Stored state,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        String drafter) {

    SurveyPhase phase(LocalDate today) {
        return SurveyPhase.of(state, opensOn, closesOn, today);
    }
}
