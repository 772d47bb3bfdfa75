package org.duban.evaluation;

/** The usual chapters of an evaluation report, in their order. */
public enum Chapter {
    OVERALL("总体评价"),
    INDICATORS("主要指标完成情况"),
    TASKS("重点任务落实情况"),
    PROJECTS("重点项目推进情况"),
    COUNTIES("县（市、区）工作情况"),
    VIEWS("社会满意度和第三方评估情况"),
    PROBLEMS("存在的主要问题"),
    RECTIFICATION("整改情况"),
    PROPOSALS("下一步工作建议");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    String heading() {
        return Phrases.numeral(ordinal() + 1) + "、" + title;
    }
}
