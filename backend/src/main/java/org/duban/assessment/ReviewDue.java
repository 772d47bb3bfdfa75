package org.duban.assessment;

/** Every task of a round has been verified, and its scheme asks experts next. */
public record ReviewDue(long roundId, long planId) {}
