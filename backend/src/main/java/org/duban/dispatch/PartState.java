package org.duban.dispatch;

public enum PartState {
    AWAITED("待报送"),
    SUBMITTED("待负责人签发"),
    RETURNED("已退回"),
    SIGNED("已报送"),
    SILENT("逾期未报送");

    private final String label;

    PartState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
