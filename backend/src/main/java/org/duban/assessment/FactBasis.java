package org.duban.assessment;

/** From which known facts a criterion can be scored before anybody is asked. */
public enum FactBasis {
    MILESTONES("里程碑完成情况"),
    FIGURES("数字目标完成情况"),
    REPORTS("进展报送情况"),
    DISCIPLINE("办理时效（逾期和督办）"),
    LIGHT("基准日红黄绿灯"),
    JUDGED("评议打分，没有可用的数据");

    private final String label;

    FactBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
