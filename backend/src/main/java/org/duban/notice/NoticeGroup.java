package org.duban.notice;

/** What people choose by, when they say how they want to be told outside of the product. */
public enum NoticeGroup {
    /** Cannot be switched off altogether: nobody may say that they were never told. */
    SUPERVISION("逾期与督办", true),
    DUTY("待办与期限", false),
    ANSWER("办理结果", false),
    COLLEAGUE("单位内部", false);

    private final String label;
    private final boolean important;

    NoticeGroup(String label, boolean important) {
        this.label = label;
        this.important = important;
    }

    public String label() {
        return label;
    }

    public boolean isImportant() {
        return important;
    }
}
