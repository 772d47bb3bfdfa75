package org.duban.assessment;

/** Where a round stands between the first line of its scheme and its grades. */
public enum RoundState {
    DRAFT("方案起草中"),
    SUBMITTED("方案待批准"),
    RETURNED("方案退回修改"),
    APPROVED("方案已批准，待开启"),
    OPEN("自评和核实中"),
    REVIEWING("专家评审中"),
    OBJECTION("已全部核实，异议期"),
    VERIFIED("待拟定等次"),
    PROPOSED("等次待审定"),
    CLOSED("已结束"),
    CANCELLED("已取消");

    private final String label;

    RoundState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its scheme may still be written on. */
    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is over, one way or the other. */
    boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }

    /** Whether the units see what the office found: from the day on which they may object. */
    boolean isPublished() {
        return ordinal() >= OBJECTION.ordinal() && this != CANCELLED;
    }

    /** Whether it has a snapshot. */
    boolean isOpened() {
        return ordinal() >= OPEN.ordinal() && this != CANCELLED;
    }
}
