package org.duban.project;

/** How far the completion of a key project has got. */
public enum ProjectState {
    BLANK("待补充"),
    DRAFT("草稿"),
    SENT("待签批"),
    RETURNED("已退回"),
    SIGNED("已签批");

    private final String label;

    ProjectState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What lies before the leader, or was signed, is not the office's to change. */
    boolean isOpen() {
        return this == BLANK || this == DRAFT || this == RETURNED;
    }
}
