package org.duban.supervision;

/** Why a unit was late, in the words that the supervision reports use. Not to have said it is a class of its own. */
public enum LatenessCause {
    FUNDS("资金"),
    POLICY("政策"),
    COORDINATION("协同"),
    SUPERIOR("上级"),
    OTHER("其他"),
    UNSTATED("未说明");

    private final String label;

    LatenessCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
