package org.duban.paper;

/** A draft is signed or dropped; what was signed keeps its number for ever, even when it is declared void (作废). */
public enum PaperState {
    DRAFT("拟稿"),
    ISSUED("已签发"),
    VOIDED("已作废"),
    DROPPED("已撤稿");

    private final String label;

    PaperState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
