package org.duban.rectification;

/** Where a finding stands between the day on which it was written down and its re-assessment. */
public enum FindingState {
    RECORDED("待下达"),
    ISSUED("整改中"),
    ANSWERED("待负责人签发"),
    SIGNED("待复评"),
    SETTLED("整改到位"),
    UNSETTLED("未整改到位"),
    WITHDRAWN("已撤销");

    private final String label;

    FindingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is in somebody's hands. */
    boolean isRunning() {
        return this == ISSUED || this == ANSWERED || this == SIGNED;
    }

    boolean isOver() {
        return ordinal() >= SETTLED.ordinal();
    }
}
