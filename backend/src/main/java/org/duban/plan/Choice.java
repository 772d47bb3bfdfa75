package org.duban.plan;

import java.util.List;
import org.duban.plan.document.Defect.Kind;

/** How a person settles a defect. */
enum Choice {
    /** The name means this unit, in this plan. */
    CHOOSE_UNIT,
    /** The name means this unit, here and in every later plan. */
    CREATE_ALIAS,
    /** The name means this group of units. */
    CHOOSE_GROUP,
    /** This unit leads, the other leads take part. */
    NAME_LEAD,
    /** The office appoints the coordinator when the task is dispatched. */
    LEAVE_TO_APPOINTMENT,
    /** The division of work is this, one role a line. */
    STATE_ROLES,
    /** The machine's reading is right. */
    KEEP_AS_READ,
    /** Owner and date of a key project. */
    COMPLETE_PROJECT,
    /** Baseline and yearly path of an indicator. */
    COMPLETE_INDICATOR,
    /** The number should be this. */
    CORRECT_NUMBER,
    /** The text should go on like this. */
    CORRECT_TEXT,
    /** No action, for the reason given. */
    DISMISS;

    /** The ways in which a defect of this kind may be settled. */
    static List<Choice> of(Kind kind) {
        return switch (kind) {
            case NO_UNIT -> List.of(STATE_ROLES, DISMISS);
            case NO_LEAD, SEVERAL_LEADS -> List.of(NAME_LEAD, LEAVE_TO_APPOINTMENT, STATE_ROLES, DISMISS);
            case AMBIGUOUS_SEPARATOR, OPEN_UNIT_LIST -> List.of(KEEP_AS_READ, STATE_ROLES, DISMISS);
            case UNKNOWN_UNIT -> List.of(CHOOSE_UNIT, CREATE_ALIAS, CHOOSE_GROUP, DISMISS);
            case GROUP_UNIT -> List.of(KEEP_AS_READ, CHOOSE_GROUP, STATE_ROLES, DISMISS);
            case PROJECT_WITHOUT_OWNER_OR_DATE -> List.of(COMPLETE_PROJECT, DISMISS);
            case INDICATOR_WITHOUT_BASELINE_OR_PATH -> List.of(COMPLETE_INDICATOR, DISMISS);
            case UNDECIDED_TARGET, CONTRADICTING_NUMBER, DUPLICATE_NUMBER ->
                List.of(KEEP_AS_READ, CORRECT_NUMBER, DISMISS);
            case UNCERTAIN_TASK, UNCERTAIN_TABLE -> List.of(KEEP_AS_READ, DISMISS);
            case TEXT_CUT_OFF -> List.of(KEEP_AS_READ, CORRECT_TEXT, DISMISS);
        };
    }
}
