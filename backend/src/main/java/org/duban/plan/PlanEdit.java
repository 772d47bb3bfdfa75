package org.duban.plan;

import java.time.Instant;
import org.duban.plan.document.Defect.SubjectType;

/** A change a person made to a row after the import. */
record PlanEdit(
        long planId,
        SubjectType subjectType,
        long subjectId,
        String stateBefore,
        String stateAfter,
        String reason,
        Instant editedAt,
        String editedBy) {}
