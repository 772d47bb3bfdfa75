package org.duban.rectification;

/** A finding does not stand; nothing more is asked of the unit. */
public record FindingWithdrawn(long findingId) {}
