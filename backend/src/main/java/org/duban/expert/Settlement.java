package org.duban.expert;

/** How the office settled that experts differ; the scores themselves stay as they are. */
public enum Settlement {
    DISCUSSED("已组织会商"),
    KEPT("分歧有据，予以保留");

    private final String label;

    Settlement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
