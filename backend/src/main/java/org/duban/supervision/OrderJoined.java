package org.duban.supervision;

/** A proposal of 通报 is announced in a bulletin of several: its own paper need not be drafted. */
public record OrderJoined(long orderId) {}
