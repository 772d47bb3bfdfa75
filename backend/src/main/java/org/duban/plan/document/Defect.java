package org.duban.plan.document;

/**
 * Something the text leaves open, for a person to settle; a blocking one before the plan can be published. The index counts
 * within the draft's list of the subject's type; -1 for the document itself.
 */
public record Defect(
        Kind kind,
        String message,
        boolean blocking,
        SubjectType subjectType,
        int subjectIndex,
        String subject,
        Source source) {
    public enum SubjectType {
        DOCUMENT,
        TASK,
        INDICATOR,
        KEY_PROJECT
    }

    public enum Kind {
        NO_UNIT,
        NO_LEAD,
        SEVERAL_LEADS,
        AMBIGUOUS_SEPARATOR,
        UNKNOWN_UNIT,
        GROUP_UNIT,
        OPEN_UNIT_LIST,
        PROJECT_WITHOUT_OWNER_OR_DATE,
        INDICATOR_WITHOUT_BASELINE_OR_PATH,
        UNDECIDED_TARGET,
        CONTRADICTING_NUMBER,
        DUPLICATE_NUMBER,
        UNCERTAIN_TASK,
        UNCERTAIN_TABLE,
        TEXT_CUT_OFF
    }
}
