package org.duban.dispatch;

/** A round for one task: parts are collected, the lead adds up, its head signs, the office verifies, the report is filed. */
public enum ReportState {
    COLLECTING("各单位报送中"),
    SUMMING_UP("主办单位汇总中"),
    SUMMED_UP("待负责人签发"),
    SIGNED("待核实"),
    VERIFIED("已核实"),
    FILED("已归档"),
    DROPPED("任务办结，不再报送");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
