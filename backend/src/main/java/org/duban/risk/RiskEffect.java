package org.duban.risk;

/** What a sign makes of a risk: it has occurred, or somebody has to say whether it has. */
public enum RiskEffect {
    OCCURRED,
    PROPOSED
}
