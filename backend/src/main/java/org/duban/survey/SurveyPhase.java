package org.duban.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a survey stands: what was decided about it, and what the clock says. */
enum SurveyPhase {
    DRAFT("草稿"),
    SUBMITTED("待审批"),
    APPROVED("待开始"),
    OPEN("进行中"),
    CLOSED("已截止，待汇总"),
    COUNTED("已汇总");

    private final String label;

    SurveyPhase(String label) {
        this.label = label;
    }

    /** Whether it is open is no state of a row: the clock opens and closes it, on every server at once. */
    static SurveyPhase of(
            Survey.Stored state, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn, LocalDate today) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case SUBMITTED -> SUBMITTED;
            case COUNTED -> COUNTED;
            case APPROVED -> {
                boolean isOver = closesOn != null && today.isAfter(closesOn);
                boolean hasBegun = opensOn != null && !today.isBefore(opensOn);
                yield isOver ? CLOSED : hasBegun ? OPEN : APPROVED;
            }
        };
    }

    String label() {
        return label;
    }
}
