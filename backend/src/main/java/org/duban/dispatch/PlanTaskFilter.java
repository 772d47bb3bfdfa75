package org.duban.dispatch;

import java.time.LocalDate;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which tasks are wanted.
 *
 * @param unitId of units with any part in the task
 * @param leadUnitId of the unit that leads
 * @param section the heading in the plan under which the task stands
 * @param kind the tasks of the plan alone when not said
 * @param parentId key projects under that task
 * @param asOf as things stood at the end of that day
 */
public record PlanTaskFilter(
        @Nullable Long planId,
        @Nullable Long unitId,
        @Nullable Long leadUnitId,
        @Nullable String section,
        @Nullable Phase phase,
        @Nullable Light light,
        @Nullable Boolean overdue,
        @Nullable Kinds kind,
        @Nullable Long parentId,
        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf) {

    /** Which kinds of task; whoever counts the tasks of a plan does not mean the projects under them. */
    public enum Kinds {
        TASK,
        KEY_PROJECT,
        ALL;

        /** The one kind that is meant; null for all. */
        public @Nullable TaskKind only() {
            return this == ALL ? null : TaskKind.valueOf(name());
        }
    }

    @Nullable
    TaskKind onlyKind() {
        if (kind == null) {
            return parentId == null ? TaskKind.TASK : TaskKind.KEY_PROJECT;
        }
        return kind.only();
    }
}
