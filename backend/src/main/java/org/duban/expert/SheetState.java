package org.duban.expert;

/** Where one expert's score of one task stands. */
public enum SheetState {
    AWAITED("待评"),
    SCORED("已打分，待提交"),
    SENT("已提交"),
    RECUSED("已回避"),
    REPLACED("已更换"),
    MISSED("缺评");

    private final String label;

    SheetState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether whoever holds it may still score, or decline to. */
    boolean isOpen() {
        return this == AWAITED || this == SCORED;
    }

    /** Whether it takes up one of the task's places. */
    boolean isSeated() {
        return isOpen() || this == SENT;
    }
}
