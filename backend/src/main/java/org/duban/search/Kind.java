package org.duban.search;

import java.util.EnumSet;
import java.util.Set;
import org.duban.dispatch.TimelineKind;

/** What can be found. Drafts that have not left their unit cannot. */
public enum Kind {
    TASK,
    WORK_PLAN,
    REPORT,
    PART,
    APPLICATION,
    EVIDENCE,
    TIMELINE;

    /**
     * What may have changed when the timeline tells of such a thing. What the clock did is told in great numbers and says
     * nothing new; of a thing that is not known here, everything may have changed.
     */
    static Set<Kind> touchedBy(TimelineKind told) {
        return switch (told) {
            case DUTY_OPENED,
                    DUTY_COMPLETED,
                    DUTY_REMINDED,
                    DUTY_LAPSED,
                    DUTY_ESCALATED,
                    DUTY_MOVED,
                    DUTY_WITHDRAWN,
                    LIGHT_CHANGED,
                    REPORT_OPENED -> EnumSet.noneOf(Kind.class);
            case DISPATCHED -> EnumSet.of(TASK, TIMELINE);
            case ACKNOWLEDGED,
                    REFUSED,
                    UPHELD,
                    TRANSFERRED,
                    SUCCEEDED,
                    APPOINTED,
                    IMPLEMENTATION_STARTED,
                    CLOSED,
                    LIGHT_OVERRIDDEN -> EnumSet.of(TIMELINE);
            case WORK_PLAN_SUBMITTED,
                    WORK_PLAN_SIGNED,
                    WORK_PLAN_RETURNED,
                    COUNTERSIGNED,
                    WORK_PLAN_APPROVED,
                    MILESTONE_EXTENDED -> EnumSet.of(WORK_PLAN, TIMELINE);
            case PART_SUBMITTED, PART_SIGNED, PART_RETURNED, SILENT_NAMED -> EnumSet.of(PART, TIMELINE);
            case REPORT_SUBMITTED, REPORT_SIGNED, REPORT_RETURNED, REPORT_VERIFIED, REPORT_FILED, REPORT_DROPPED ->
                EnumSet.of(REPORT, TIMELINE);
            case EVIDENCE_ADDED -> EnumSet.of(EVIDENCE, TIMELINE);
            case APPLICATION -> EnumSet.of(Kind.APPLICATION, TIMELINE);
            default -> EnumSet.allOf(Kind.class);
        };
    }

    /** Sentences of these kinds are not searched, by their names in the table. */
    static Set<TimelineKind> silent() {
        Set<TimelineKind> silent = EnumSet.noneOf(TimelineKind.class);
        for (TimelineKind kind : TimelineKind.values()) {
            if (touchedBy(kind).isEmpty()) {
                silent.add(kind);
            }
        }
        return silent;
    }
}
