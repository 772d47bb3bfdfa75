package org.duban.risk;

/** Who saw the risk first. */
enum RiskOrigin {
    WORK_PLAN("实施方案"),
    PEOPLE("实施中补充"),
    RULE("系统提示");

    private final String label;

    RiskOrigin(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
