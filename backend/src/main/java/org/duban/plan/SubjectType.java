package org.duban.plan;

/** The kind of row that a defect or an edit is about. */
enum SubjectType {
    PLAN,
    TASK,
    ROLE,
    INDICATOR,
    KEY_PROJECT
}
