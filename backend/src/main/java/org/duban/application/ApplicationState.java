package org.duban.application;

public enum ApplicationState {
    FILED("待单位负责人签发"),
    RETURNED("已退回，待修改"),
    SIGNED("会签、审核中"),
    ENDORSED("审核同意，待审定"),
    GRANTED("已准予"),
    REFUSED("不予准许"),
    WITHDRAWN("已撤回");

    private final String label;

    ApplicationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isOpen() {
        return this != GRANTED && this != REFUSED && this != WITHDRAWN;
    }
}
