package org.duban.supervision;

/** A bulletin that a leader signed has announced a rung; the unit's time runs. */
public record OrderAnnounced(long orderId) {}
