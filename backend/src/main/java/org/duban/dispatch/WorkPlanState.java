package org.duban.dispatch;

/**
 * A drafted work plan is signed by the unit's head, countersigned by the participants and approved by the office, or comes
 * back, returned or taken back; a granted change puts the next edition in its place.
 */
public enum WorkPlanState {
    SUBMITTED("待负责人签发"),
    COUNTERSIGNING("会签、审批中"),
    RETURNED("已退回"),
    RECALLED("已撤回"),
    APPROVED("已批准"),
    SUPERSEDED("已由变更后的方案替代");

    private final String label;

    WorkPlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isBackWithDrafter() {
        return this == RETURNED || this == RECALLED;
    }
}
