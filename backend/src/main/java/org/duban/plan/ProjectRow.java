package org.duban.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ProjectRow(
        long id,
        long planId,
        @Nullable Long columnId,
        String columnTitle,
        int ordinal,
        String projectNumber,
        String title,
        String body,
        @Nullable String ownerText,
        @Nullable Long ownerUnitId,
        @Nullable LocalDate due,
        int spanStart,
        int spanEnd,
        String spanText,
        int version) {

    KeyProject toProject() {
        return new KeyProject(
                id,
                columnTitle,
                projectNumber,
                title,
                body,
                ownerText,
                ownerUnitId,
                due,
                new SourceSpan(spanStart, spanEnd, spanText),
                version);
    }

    ProjectRow in(long plan, @Nullable Long column) {
        return new ProjectRow(
                id,
                plan,
                column,
                columnTitle,
                ordinal,
                projectNumber,
                title,
                body,
                ownerText,
                ownerUnitId,
                due,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    /** The row a person made of the same words, at this row's place. */
    ProjectRow keeping(ProjectRow old) {
        return new ProjectRow(
                id,
                planId,
                columnId,
                columnTitle,
                ordinal,
                old.projectNumber,
                old.title,
                old.body,
                old.ownerText,
                old.ownerUnitId,
                old.due,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    ProjectRow edited(String number, String title, String body) {
        return new ProjectRow(
                id,
                planId,
                columnId,
                columnTitle,
                ordinal,
                number,
                title,
                body,
                ownerText,
                ownerUnitId,
                due,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    ProjectRow owned(@Nullable String owner, @Nullable Long unitId, @Nullable LocalDate date) {
        return new ProjectRow(
                id,
                planId,
                columnId,
                columnTitle,
                ordinal,
                projectNumber,
                title,
                body,
                owner,
                unitId,
                date,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    /** Whether the words are the other's, whatever was completed beside them. */
    boolean wordsOf(ProjectRow other) {
        return projectNumber.equals(other.projectNumber) && title.equals(other.title) && body.equals(other.body);
    }
}
