package org.duban.dispatch;

/** How a unit answered to its assignment. */
public enum AssignmentState {
    PENDING("待签收"),
    REFUSED("提出异议，待裁定"),
    UPHELD("维持原分工，待签收"),
    ACCEPTED("已签收"),
    RELEASED("已退出");

    private final String label;

    AssignmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean awaitsAnswer() {
        return this == PENDING || this == UPHELD;
    }
}
