package org.duban.rectification;

/** What became of one turn. */
public enum TurnVerdict {
    HELD_BACK("负责人退回"),
    RETURNED("复评退回"),
    SETTLED("整改到位"),
    UNSETTLED("未整改到位");

    private final String label;

    TurnVerdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
