package org.duban.plan;

/** How often a plan asks for progress. */
public enum ReportingRhythm {
    MONTHLY("每月"),
    QUARTERLY("每季度");

    private final String label;

    ReportingRhythm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
