package org.duban.supervision;

/** Why a unit is late, in its own words coded so that they can be counted. */
public enum Cause {
    FUNDS("资金"),
    POLICY("政策"),
    COORDINATION("协同"),
    SUPERIOR("上级"),
    OTHER("其他");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
