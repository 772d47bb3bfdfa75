package org.duban.bulletin;

/** Where a bulletin has got to. */
enum BulletinState {
    DRAFTING("拟制中"),
    CONSULTING("征求意见中"),
    SETTLING("处理异议中"),
    SIGNING("待签发"),
    ISSUED("已印发"),
    WITHDRAWN("已撤回"),
    VOIDED("已作废");

    private final String label;

    BulletinState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isBeforeSignature() {
        return ordinal() < ISSUED.ordinal();
    }
}
