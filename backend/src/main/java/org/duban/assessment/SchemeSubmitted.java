package org.duban.assessment;

/** A scheme lies before the leader for the first time. */
public record SchemeSubmitted(long roundId, long planId) {}
