package org.duban.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A key project with the head of its completion, as the tables hold it. */
record ProjectRow(
        long id,
        long planId,
        @Nullable Long columnId,
        String columnNumber,
        String columnTitle,
        int ordinal,
        String number,
        String title,
        String body,
        ProjectState state,
        @Nullable Long parentTaskId,
        @Nullable String parentTitle,
        @Nullable LocalDate due,
        @Nullable Long signingId,
        @Nullable String opinion,
        @Nullable Long planTaskId,
        int version) {}
