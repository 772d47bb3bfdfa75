package org.duban.dispatch;

/** What one unit does under a work plan. */
public record Division(long workPlanId, int ordinal, long unitId, String unitName, String work) {}
