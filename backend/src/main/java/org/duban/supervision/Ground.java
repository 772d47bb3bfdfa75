package org.duban.supervision;

/**
 * What a matter is about. Each ground makes one matter: a task that is red for a late duty or a missed milestone alone gets
 * none of its own.
 */
public enum Ground {
    LATE_DUTY("逾期事项"),
    RED_TASK("红灯任务"),
    MISSED_MILESTONE("未达里程碑");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
