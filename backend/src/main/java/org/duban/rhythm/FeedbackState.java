package org.duban.rhythm;

import java.util.Arrays;

/** How far a unit says it is. */
public enum FeedbackState {
    UNDER_WAY("正在办理"),
    TIMETABLED("已报时间表"),
    FINISHED("已办结");

    private final String label;

    FeedbackState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static FeedbackState labelled(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + label));
    }
}
