package org.duban.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param touched how many units or milestones it touches
 * @param deadline the deadline it is about, as it stood when the application was filed
 * @param contentLines the same as labelled sentences, as JSON
 * @param content what the unit asks for, as JSON of its kind; {@code edition} counts how often it was handed in
 */
public record Application(
        long id,
        String kind,
        long planId,
        long planTaskId,
        long unitId,
        String unitName,
        SubjectType subjectType,
        long subjectId,
        String subjectName,
        int extentDays,
        int touched,
        boolean binding,
        @Nullable LocalDate deadline,
        String content,
        String contentLines,
        int edition,
        ApplicationState state,
        Instant filedAt,
        String filedBy,
        @Nullable Instant endedAt) {

    /** Under this key the same thing can be asked only once at a time. */
    String openKey() {
        return kind + ":" + subjectType + ":" + subjectId;
    }
}
