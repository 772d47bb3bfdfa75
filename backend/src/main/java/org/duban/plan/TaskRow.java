package org.duban.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TaskRow(
        long id,
        long planId,
        @Nullable Long sectionId,
        String section,
        int ordinal,
        String taskNumber,
        String title,
        String body,
        @Nullable String deadline,
        @Nullable LocalDate due,
        int spanStart,
        int spanEnd,
        String spanText,
        int version) {

    PlanTask with(List<RoleRow> roles) {
        return new PlanTask(
                id,
                planId,
                section,
                taskNumber,
                title,
                body,
                deadline,
                due,
                roles.stream().map(RoleRow::toRole).toList(),
                new SourceSpan(spanStart, spanEnd, spanText),
                version);
    }

    TaskRow in(long plan, @Nullable Long section) {
        return new TaskRow(
                id,
                plan,
                section,
                this.section,
                ordinal,
                taskNumber,
                title,
                body,
                deadline,
                due,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    /** The row a person made of the same words, at this row's place. */
    TaskRow keeping(TaskRow old) {
        return new TaskRow(
                id,
                planId,
                sectionId,
                section,
                ordinal,
                old.taskNumber,
                old.title,
                old.body,
                deadline,
                old.due,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    TaskRow edited(String number, String title, String body, @Nullable LocalDate due) {
        return new TaskRow(
                id, planId, sectionId, section, ordinal, number, title, body, deadline, due, spanStart, spanEnd,
                spanText, version);
    }
}
