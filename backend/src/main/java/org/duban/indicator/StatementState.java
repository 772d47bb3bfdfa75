package org.duban.indicator;

/** Where a value has got to on its way from the unit to its confirmation. */
public enum StatementState {
    ASKED("待填报"),
    STATED("待签发"),
    SIGNED("待确认"),
    CONFIRMED("已确认"),
    WITHDRAWN("已撤回");

    private final String label;

    StatementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
