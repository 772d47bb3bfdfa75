package org.duban.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.assessment.PlanFacts;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Light;
import org.duban.paper.Block;

/** 重点任务: section by section, each task by what its last verified report says. */
final class TaskDraft {
    private static final int DONE = 160;

    private final ReportFacts facts;

    TaskDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, List<TaskFacts>> section : facts.sections().entrySet()) {
            blocks.add(Block.heading(2, "（" + Phrases.numeral(number++) + "）" + named(section.getKey())));
            blocks.add(Block.paragraph(overview(section.getValue())));
            section.getValue().forEach(task -> blocks.add(Block.paragraph(told(task))));
        }
        if (!facts.plan().leftOut().isEmpty()) {
            blocks.add(Block.paragraph(leftOut()));
        }
        return blocks;
    }

    /** Without the number that the plan gives it: a heading has one of its own. */
    private static String named(String section) {
        return section.replaceFirst("^[（(]?[一二三四五六七八九十]+[）)、]\\s*", "");
    }

    private String overview(List<TaskFacts> tasks) {
        BigDecimal mean = ReportFacts.meanScore(facts.results(tasks));
        return "共 " + tasks.size() + " 项任务，绿灯 " + ReportFacts.count(tasks, Light.GREEN) + " 项，黄灯 "
                + ReportFacts.count(tasks, Light.YELLOW) + " 项，红灯 " + ReportFacts.count(tasks, Light.RED) + " 项"
                + (mean == null ? "。" : "；得分平均 " + Phrases.amount(mean) + " 分。");
    }

    private String told(TaskFacts task) {
        String done = Phrases.inside(ReportFacts.lastDone(task), DONE);
        List<TaskFacts.Milestone> milestones = task.milestones();
        ReportBasis.Result result = facts.result(task);
        return task.number() + "　" + task.title() + "（" + facts.lead(task) + "）。"
                + (done.isEmpty() ? "没有经核实的进展报告" : done) + "；"
                + (milestones.isEmpty()
                        ? ""
                        : "里程碑 " + milestones.size() + " 个，已完成 " + ReportFacts.done(milestones) + " 个；")
                + task.light().label() + (result == null ? "" : score(result)) + "。";
    }

    private static String score(ReportBasis.Result result) {
        return result.grade() == null
                ? "，尚未核实"
                : "，得分 " + Phrases.amount(result.total()) + " 分，"
                        + result.grade().label();
    }

    private String leftOut() {
        return "未列入本次评估的任务 " + facts.plan().leftOut().size() + " 项："
                + String.join(
                        "；",
                        facts.plan().leftOut().stream().map(TaskDraft::named).toList())
                + "。";
    }

    private static String named(PlanFacts.LeftOut task) {
        return task.number() + " " + task.title() + "（" + task.reason() + "）";
    }
}
