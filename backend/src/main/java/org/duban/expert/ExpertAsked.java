package org.duban.expert;

/** While the others score, one more expert is asked who had nothing in hand. */
public record ExpertAsked(long roundId, long commissionId) {}
