package org.duban.application;

/** What an application is about. */
public enum SubjectType {
    TASK,
    WORK_ITEM,
    MILESTONE,
    INDICATOR,
    FIGURE
}
