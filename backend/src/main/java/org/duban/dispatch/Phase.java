package org.duban.dispatch;

/** Where a plan task stands between its dispatch and its closure. */
public enum Phase {
    DRAFT("未下达"),
    ACKNOWLEDGEMENT("签收中"),
    APPOINTMENT("待定主办"),
    WORK_PLAN("方案编制"),
    IMPLEMENTATION("实施中"),
    CLOSED("已办结");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
