package org.duban.project;

/** What was done to a key project on its way. */
enum ProjectAct {
    SAVED("保存"),
    PROPOSED("按建议填写"),
    FILLED("按专栏填写"),
    IMPORTED("表格导入"),
    SENT("送签"),
    RETURNED("退回"),
    SIGNED("签批");

    private final String label;

    ProjectAct(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
