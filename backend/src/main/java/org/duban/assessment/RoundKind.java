package org.duban.assessment;

public enum RoundKind {
    MID_TERM("中期评估"),
    FINAL("期末评估"),
    YEARLY("年度评估");

    private final String label;

    RoundKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
