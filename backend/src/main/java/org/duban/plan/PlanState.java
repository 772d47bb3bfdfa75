package org.duban.plan;

public enum PlanState {
    DRAFT,
    PUBLISHED,
    CLOSED
}
