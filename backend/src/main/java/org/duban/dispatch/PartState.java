package org.duban.dispatch;

public enum PartState {
    AWAITED("待报送"),
    SUBMITTED("待负责人签发"),
    RETURNED("已退回"),
    SIGNED("已报送"),
    SILENT("逾期未报送"),
    RELEASED("已退出任务，不再报送");

    private final String label;

    PartState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the lead need not wait for it. */
    boolean isSettled() {
        return this == SIGNED || this == SILENT || this == RELEASED;
    }
}
