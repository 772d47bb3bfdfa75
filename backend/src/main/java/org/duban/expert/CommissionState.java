package org.duban.expert;

/** What an expert was asked in a round, and what became of it. */
public enum CommissionState {
    RESERVE("候补"),
    OPEN("评审中"),
    SUBMITTED("已提交"),
    MISSED("逾期未交齐");

    private final String label;

    CommissionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
