package org.duban.application;

/**
 * What the route table decides by.
 *
 * @param timesBefore how often the same was granted before for the same duty, milestone, task or indicator
 * @param extentDays by how many working days a deadline is to move
 * @param touched how many units or milestones it touches
 * @param daysAhead how many working days before the deadline it was asked; negative after it
 */
public record RouteFacts(String kind, int timesBefore, int extentDays, int touched, boolean binding, int daysAhead) {

    /** For what is about no deadline. */
    public static final int NO_DEADLINE = 9999;

    RouteFacts ahead(int days) {
        return new RouteFacts(kind, timesBefore, extentDays, touched, binding, days);
    }
}
