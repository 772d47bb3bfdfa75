package org.duban.assessment;

/** No objection of a round is open any more. */
public record ObjectionsDecided(long roundId) {}
