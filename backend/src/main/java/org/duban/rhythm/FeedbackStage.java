package org.duban.rhythm;

import java.util.Arrays;

/** The days of 13710 on which a unit feeds back; how many working days each means is a row of {@code deadline.dmn}. */
public enum FeedbackStage {
    DAY_1(1, "当日安排", "feedBackArrangement"),
    DAY_3(3, "三日反馈", "feedBackProgress"),
    DAY_7(7, "七日办结", "feedBackResult"),
    MONTH(30, "整月办结", "feedBackMonth");

    private final int day;
    private final String label;
    private final String element;

    FeedbackStage(int day, String label, String element) {
        this.day = day;
        this.label = label;
        this.element = element;
    }

    public int day() {
        return day;
    }

    public String label() {
        return label;
    }

    /** The step of {@code item-feedback.bpmn}. */
    public String element() {
        return element;
    }

    public static FeedbackStage at(String element) {
        return Arrays.stream(values())
                .filter(stage -> stage.element.equals(element))
                .findFirst()
                .orElseThrow();
    }

    public static FeedbackStage ofDay(int day) {
        return Arrays.stream(values())
                .filter(stage -> stage.day == day)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage of day " + day));
    }
}
