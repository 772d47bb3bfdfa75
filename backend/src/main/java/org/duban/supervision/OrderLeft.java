package org.duban.supervision;

/** A proposal was taken out of its bulletin and waits for its draft again. */
public record OrderLeft(long orderId) {}
