package org.duban.assessment;

import java.math.BigDecimal;
import org.duban.dispatch.Grade;
import org.jspecify.annotations.Nullable;

/** A task's assessment in a list. */
public record SelfRow(
        long id,
        long roundId,
        String roundTitle,
        RoundState roundState,
        long planTaskId,
        String taskNumber,
        String taskTitle,
        long leadUnitId,
        String leadUnitName,
        SelfState state,
        boolean isSilent,
        boolean isSampled,
        @Nullable BigDecimal selfTotal,
        @Nullable BigDecimal verifiedTotal,
        @Nullable BigDecimal expertMean,
        @Nullable BigDecimal finalTotal,
        @Nullable Tick paperTick,
        @Nullable Tick spotTick,
        @Nullable Tick publicTick,
        @Nullable Grade grade,
        @Nullable String gradeReason) {

    /** What units see of it before the grades are signed: their own side, and what was found once they may object. */
    SelfRow untilSigned() {
        boolean published = roundState.isPublished();
        return roundState == RoundState.CLOSED
                ? this
                : new SelfRow(
                        id,
                        roundId,
                        roundTitle,
                        roundState,
                        planTaskId,
                        taskNumber,
                        taskTitle,
                        leadUnitId,
                        leadUnitName,
                        state,
                        isSilent,
                        isSampled,
                        selfTotal,
                        published ? verifiedTotal : null,
                        published ? expertMean : null,
                        published ? finalTotal : null,
                        published ? paperTick : null,
                        published ? spotTick : null,
                        published ? publicTick : null,
                        null,
                        null);
    }
}
