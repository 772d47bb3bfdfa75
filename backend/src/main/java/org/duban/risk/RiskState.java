package org.duban.risk;

import java.util.Set;

/** Where a risk stands: watched, raised, answered; and how it was judged in the end. */
public enum RiskState {
    WATCHED("监测中"),
    PROPOSED("待研判"),
    OCCURRED("已发生，待应对"),
    ANSWERED("应对中"),
    DID_NOT_OCCUR("未发生"),
    MASTERED("已化解"),
    REMAINS("仍存在"),
    DROPPED("已撤下");

    static final Set<RiskState> VERDICTS = Set.of(DID_NOT_OCCUR, MASTERED, REMAINS);

    private final String label;

    RiskState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Somebody has it in hand as a duty. */
    boolean isInHand() {
        return this == PROPOSED || this == OCCURRED;
    }

    boolean isJudged() {
        return VERDICTS.contains(this);
    }
}
