package org.duban.paper;

/** 紧急程度 (GB/T 9704-2012, 7.2.3), printed at the top left; most papers bear none. */
public enum Urgency {
    URGENT("加急"),
    MOST_URGENT("特急");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
