package org.duban.plan;

/** What sort of row of the plan is carried out: one of its tasks, or a key project under one. */
public enum TaskKind {
    TASK("重点任务"),
    KEY_PROJECT("重点项目");

    private final String label;

    TaskKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
