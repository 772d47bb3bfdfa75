package org.duban.assessment;

/** The answer to one of the three separate questions: 书面完成、抽查属实、群众认可. */
public enum Tick {
    YES("是"),
    NO("否"),
    NOT_ASKED("未开展");

    private final String label;

    Tick(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
