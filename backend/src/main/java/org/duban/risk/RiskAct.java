package org.duban.risk;

/** What was done to a risk. */
enum RiskAct {
    REGISTERED("登记"),
    CHANGED("修改"),
    DROPPED("撤下"),
    RAISED("触发"),
    CONFIRMED("研判成立"),
    DISMISSED("研判不成立"),
    ANSWERED("应对"),
    JUDGED("结论");

    private final String label;

    RiskAct(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
