package org.duban.indicator;

/** How an indicator does, in the words of official evaluations; what is not known is red, never green. */
public enum Scale {
    EARLY("提前实现"),
    AHEAD("快于预期"),
    ON_TRACK("基本符合预期"),
    BEHIND("滞后"),
    UNKNOWN("无法判断");

    private final String label;

    Scale(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
