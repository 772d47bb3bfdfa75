package org.duban.risk;

/** A risk has occurred, or is proposed to have: somebody has to answer. */
public record RiskRaised(long planId, long planTaskId, long signalId) {}
