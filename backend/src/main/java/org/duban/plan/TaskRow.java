package org.duban.plan;

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
                roles.stream().map(RoleRow::toRole).toList(),
                new SourceSpan(spanStart, spanEnd, spanText),
                version);
    }
}
