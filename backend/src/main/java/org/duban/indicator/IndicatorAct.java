package org.duban.indicator;

/** What somebody did with a basis or a statement. */
public enum IndicatorAct {
    ASKED("布置"),
    STATED("填报"),
    COUNTY_STATED("县（市、区）填报"),
    SIGNED("签发"),
    RETURNED("退回"),
    CONFIRMED("审核通过"),
    DECIDED("批准"),
    CORRECTED("申请更正"),
    WITHDRAWN("撤回");

    private final String label;

    IndicatorAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
