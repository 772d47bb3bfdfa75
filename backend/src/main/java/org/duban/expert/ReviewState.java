package org.duban.expert;

/** Where a round's experts are. */
public enum ReviewState {
    DRAWING("待抽取专家"),
    SCORING("专家评审中"),
    SETTLING("处理分歧中"),
    FILED("评审已归档");

    private final String label;

    ReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
