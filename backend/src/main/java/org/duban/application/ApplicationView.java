package org.duban.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One application with its text and the course it took. */
record ApplicationView(
        long id,
        String kind,
        String kindLabel,
        long planId,
        long planTaskId,
        String taskTitle,
        long unitId,
        String unitName,
        SubjectType subjectType,
        long subjectId,
        String subjectName,
        int extentDays,
        JsonNode content,
        List<Line> lines,
        int edition,
        ApplicationState state,
        String stateLabel,
        Instant filedAt,
        String filedBy,
        @Nullable Instant endedAt,
        boolean withdrawable,
        List<Step> steps,
        List<Countersign> countersigns) {

    /** @param content the text as it was handed in then */
    record Step(
            Act act,
            String name,
            int edition,
            Instant at,
            @Nullable String unitName,
            @Nullable String person,
            @Nullable String actingFor,
            @Nullable String opinion,
            @Nullable JsonNode content) {}

    record Countersign(
            int edition,
            @Nullable String unitName,
            boolean agreed,
            @Nullable String opinion,
            @Nullable String person,
            Instant at) {}
}
