package org.duban.application;

/**
 * What the route table decides by.
 *
 * @param extensionCount how often the same duty or milestone was extended before
 * @param extentDays by how many working days it is to be extended
 */
public record RouteFacts(String kind, int extensionCount, int extentDays) {}
