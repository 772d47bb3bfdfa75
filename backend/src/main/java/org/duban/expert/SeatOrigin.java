package org.duban.expert;

/** How an expert came to a task. */
public enum SeatOrigin {
    DRAWN("抽取"),
    REPLACEMENT("递补"),
    BY_HAND("指定"),
    FURTHER("加评");

    private final String label;

    SeatOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
