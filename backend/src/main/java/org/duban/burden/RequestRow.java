package org.duban.burden;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request as the database tells it. */
record RequestRow(
        long id,
        RequestKind kind,
        String process,
        String element,
        String name,
        long unitId,
        String unitName,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        Instant askedAt,
        @Nullable Long workItemId,
        @Nullable Integer asked,
        @Nullable Integer prefilled,
        @Nullable BigDecimal hours) {

    RequestView view(FormSizes forms) {
        return new RequestView(
                kind,
                kind.label(),
                name,
                unitId,
                unitName,
                planTaskId,
                taskTitle,
                askedAt,
                workItemId,
                asked == null ? forms.fields(process, element) : asked,
                prefilled == null ? 0 : prefilled,
                hours);
    }
}
