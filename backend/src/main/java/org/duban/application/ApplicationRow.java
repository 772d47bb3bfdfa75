package org.duban.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list of applications. */
record ApplicationRow(
        long id,
        String kind,
        long planId,
        long planTaskId,
        String taskTitle,
        long unitId,
        String unitName,
        SubjectType subjectType,
        long subjectId,
        String subjectName,
        int extentDays,
        ApplicationState state,
        Instant filedAt,
        String filedBy,
        @Nullable Instant endedAt) {}
