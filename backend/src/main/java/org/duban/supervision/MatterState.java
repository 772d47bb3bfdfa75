package org.duban.supervision;

/** How a matter stands; whatever ends it, the mark stays. */
public enum MatterState {
    OPEN("督办中"),
    CURED("已补办"),
    ACCEPTED("答复已认可"),
    EXTENDED("已获延期"),
    WITHDRAWN("事项已撤销"),
    DISMISSED("不予督办");

    private final String label;

    MatterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
