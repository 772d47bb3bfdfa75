package org.duban.assessment;

/** Every task of a round has been verified. */
public record AllVerified(long roundId) {}
