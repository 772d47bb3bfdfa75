package org.duban.plan;

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
    DISMISS
}
