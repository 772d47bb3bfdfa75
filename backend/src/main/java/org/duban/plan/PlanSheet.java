package org.duban.plan;

import java.util.List;

/** The sheets of a plan's workbook; the last column of a sheet with long text goes on into the cells beside it. */
enum PlanSheet {
    TASKS("任务", "序号", "章节", "编号", "标题", "时限原文", "时限", "起", "止", "正文"),
    ROLES("分工", "任务序号", "任务标题", "单位", "角色", "集合", "对应单位", "对应单位组", "起", "止"),
    INDICATORS("指标", "序号", "编号", "名称", "计量单位", "目标类型", "比较", "目标值", "目标原文", "属性", "基期值", "基期年", "年度路径", "起", "止"),
    PROJECTS("重点项目", "序号", "专栏", "编号", "名称", "责任单位", "对应单位", "时限", "起", "止", "内容"),
    DEFECTS("缺陷", "类型", "说明", "必须先处理", "对象", "起", "止", "处理方式", "处理内容", "理由", "处理人", "处理时间");

    private final String title;
    private final List<String> columns;

    PlanSheet(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }
}
