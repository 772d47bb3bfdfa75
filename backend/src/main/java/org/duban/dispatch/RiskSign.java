package org.duban.dispatch;

/** By what a risk shows: something the system itself sees day by day, or what people report. */
public enum RiskSign {
    MILESTONE_LATE("里程碑逾期"),
    LIGHT_RED("连续亮红灯"),
    EXTENDED("多次延期"),
    SILENT("连续不报进展"),
    FIGURE_FALLS("数字回落"),
    REPORTED("人工报告");

    private final String label;

    RiskSign(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
