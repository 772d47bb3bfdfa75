package org.duban.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.assessment.CheckCard;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.duban.paper.Block;

/** 总体评价: how far the plan is as a whole. */
final class OverallDraft {
    private final ReportFacts facts;

    OverallDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(progress()));
        blocks.add(Block.paragraph(assessed()));
        if (!facts.indicators().isEmpty()) {
            blocks.add(Block.paragraph(IndicatorDraft.overview(facts.indicators())));
        }
        Charts charts = new Charts(facts);
        charts.lights().ifPresent(blocks::add);
        charts.grades().ifPresent(blocks::add);
        return blocks;
    }

    private String progress() {
        List<TaskFacts> tasks = facts.tasks();
        List<TaskFacts.Milestone> due = facts.due(tasks);
        long closed =
                tasks.stream().filter(task -> task.phase() == Phase.CLOSED).count();
        return "到" + Phrases.day(facts.asOf()) + "，规划共有重点任务 " + tasks.size() + " 项，已办结 " + closed + " 项；绿灯 "
                + ReportFacts.count(tasks, Light.GREEN) + " 项，黄灯 " + ReportFacts.count(tasks, Light.YELLOW) + " 项，红灯 "
                + ReportFacts.count(tasks, Light.RED) + " 项。到期里程碑 " + due.size() + " 个，已完成 " + ReportFacts.done(due)
                + " 个"
                + (due.isEmpty() ? "。" : "，到期完成率 " + Phrases.percent(ReportFacts.done(due), due.size()) + "。");
    }

    private String assessed() {
        List<ReportBasis.Result> results = facts.results(facts.tasks());
        long silent = results.stream().filter(ReportBasis.Result::silent).count();
        String begun = "列入评估的任务 " + results.size() + " 项，其中主办单位逾期未自评 " + silent + " 项" + checks() + "。";
        BigDecimal mean = ReportFacts.meanScore(results);
        if (!facts.basis().closed() || mean == null) {
            return begun + "等次尚未审定。";
        }
        String grades = Arrays.stream(Grade.values())
                .map(grade -> grade.label() + " " + ReportFacts.count(results, grade) + " 项")
                .collect(Collectors.joining("，"));
        return begun + "评估等次：" + grades + "；得分平均 " + Phrases.amount(mean) + " 分。";
    }

    private String checks() {
        List<CheckCard> checks = facts.basis().checks();
        Integer drawn = facts.basis().sampleSize();
        if (drawn == null) {
            return "";
        }
        long untrue = checks.stream().filter(card -> !card.isTrue()).count();
        return "；随机抽查 " + drawn + " 项（种子 " + facts.basis().seed() + "），填写抽查记录卡 " + checks.size() + " 张，其中与所报不符 "
                + untrue + " 张";
    }
}
