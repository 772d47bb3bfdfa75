package org.duban.assessment;

public enum ScoreObjectionState {
    FILED("待单位负责人签发"),
    DROPPED("未报出"),
    LAPSED("逾期未签发"),
    SIGNED("待复核"),
    UPHELD("异议成立"),
    DISMISSED("异议不成立");

    private final String label;

    ScoreObjectionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
