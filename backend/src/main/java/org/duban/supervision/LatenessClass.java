package org.duban.supervision;

/** Whether a unit missed a date of this task for the first time, once more, or although it had been given more time. */
public enum LatenessClass {
    FIRST("首次逾期"),
    AGAIN("再次逾期"),
    AFTER_EXTENSION("延期后又逾期");

    private final String label;

    LatenessClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
