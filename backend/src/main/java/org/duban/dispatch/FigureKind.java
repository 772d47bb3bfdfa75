package org.duban.dispatch;

/** Whether a figure counts up from the plan's beginning, or says how things stand at a moment. */
public enum FigureKind {
    CUMULATIVE("累计数"),
    AS_OF("时点数");

    private final String label;

    FigureKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
