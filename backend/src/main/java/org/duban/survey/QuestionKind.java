package org.duban.survey;

/** How a question is answered. */
public enum QuestionKind {
    SINGLE("单选"),
    MULTIPLE("多选"),
    SCALE("满意程度"),
    TEXT("意见建议");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
