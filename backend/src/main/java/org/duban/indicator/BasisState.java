package org.duban.indicator;

/** Where an edition of a basis has got to. */
public enum BasisState {
    ASKED("待填报"),
    DRAWN_UP("待签发"),
    SIGNED("待审核"),
    CONFIRMED("待批准"),
    AGREED("已生效"),
    WITHDRAWN("已撤回");

    private final String label;

    BasisState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isOpen() {
        return this != AGREED && this != WITHDRAWN;
    }
}
