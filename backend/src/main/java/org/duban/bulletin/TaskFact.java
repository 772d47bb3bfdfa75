package org.duban.bulletin;

import org.duban.dispatch.Light;
import org.jspecify.annotations.Nullable;

/**
 * How a task stood: a row of the 落实情况表.
 *
 * @param wasRed on the day before the period
 * @param reported whether a report was signed within the period
 * @param progress what that report says, in short
 * @param suspended whether its clock stood still
 */
record TaskFact(
        long planTaskId,
        String taskNumber,
        String title,
        @Nullable Long leadUnitId,
        @Nullable String leadUnitName,
        Light light,
        String lightReason,
        boolean wasRed,
        int milestones,
        int milestonesDone,
        boolean reported,
        @Nullable String progress,
        boolean suspended) {

    String named() {
        return "第" + taskNumber + "项“" + title + "”";
    }

    String lead() {
        return leadUnitName == null ? "主办单位待明确" : leadUnitName;
    }
}
