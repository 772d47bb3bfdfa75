package org.duban.bulletin;

/** What becomes of an objection. */
public enum Verdict {
    UPHELD("采纳"),
    REFUSED("不采纳");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
