package org.duban.dispatch;

public enum MilestoneState {
    NOT_STARTED("未启动"),
    ON_TRACK("正常推进"),
    DELAYED("滞后"),
    DONE("已完成");

    private final String label;

    MilestoneState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
