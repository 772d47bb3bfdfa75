package org.duban.assessment;

/** What a score says besides its points. */
public enum Mark {
    SCORED("得分"),
    NOT_APPLICABLE("不适用"),
    MISSING("缺数据"),
    JUDGED("待评议");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
