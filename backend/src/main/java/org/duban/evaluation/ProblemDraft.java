package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.assessment.CheckCard;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Light;
import org.duban.paper.Block;
import org.duban.supervision.LatenessCause;

/** 存在的主要问题: by name and with the reason, as the facts have it. */
final class ProblemDraft {
    private static final int REASON = 160;

    private final ReportFacts facts;

    ProblemDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>();
        List<IndicatorFacts> wanting = IndicatorDraft.wanting(facts.indicators());
        if (!wanting.isEmpty()) {
            blocks.add(Block.paragraph("部分指标进度滞后或缺少数据，共 " + wanting.size() + " 项："
                    + Phrases.list(wanting.stream().map(ProblemDraft::named).toList()) + "。"));
        }
        red(blocks);
        lateness(blocks);
        silence(blocks);
        checks(blocks);
        if (blocks.isEmpty()) {
            blocks.add(Block.paragraph("到基准日，没有滞后的指标、亮红灯的任务、逾期和漏报。"));
        }
        return blocks;
    }

    private static String named(IndicatorFacts indicator) {
        return indicator.name() + "（" + Objects.requireNonNullElse(indicator.scale(), "无法判断")
                + (indicator.binding() ? "，约束性" : "") + "）";
    }

    private void red(List<Block> blocks) {
        List<TaskFacts> red =
                facts.tasks().stream().filter(task -> task.light() == Light.RED).toList();
        if (red.isEmpty()) {
            return;
        }
        blocks.add(Block.paragraph("亮红灯的重点任务 " + red.size() + " 项。"));
        red.forEach(task -> blocks.add(Block.paragraph(task.number() + "　" + task.title() + "（" + facts.lead(task)
                + "）：" + Phrases.inside(task.lightReason(), REASON) + "。")));
    }

    private void lateness(List<Block> blocks) {
        List<TaskFacts.Lateness> all =
                facts.all().stream().flatMap(task -> task.latenesses().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        long orders =
                facts.all().stream().mapToLong(task -> task.orders().size()).sum();
        blocks.add(Block.paragraph("累计逾期 " + all.size() + " 件次，涉及 "
                + counted(all.stream().map(TaskFacts.Lateness::unitName)).size() + " 个单位；其中说明原因的：" + causes(all)
                + "。签发督办文书 " + orders + " 件。"));
    }

    private static String causes(List<TaskFacts.Lateness> all) {
        Map<String, Long> causes =
                counted(all.stream().map(TaskFacts.Lateness::cause).filter(Objects::nonNull));
        return causes.isEmpty()
                ? "无"
                : causes.entrySet().stream()
                        .map(entry -> LatenessCause.valueOf(entry.getKey()).label() + " " + entry.getValue() + " 件次")
                        .collect(Collectors.joining("，"));
    }

    private void silence(List<Block> blocks) {
        Map<String, Long> silent = counted(facts.all().stream()
                .flatMap(task -> task.reports().stream())
                .flatMap(report -> report.silent().stream()));
        long leads = facts.basis().results().stream()
                .filter(ReportBasis.Result::silent)
                .count();
        if (!silent.isEmpty()) {
            blocks.add(Block.paragraph("应报未报进展 "
                    + silent.values().stream().mapToLong(Long::longValue).sum() + " 件次，涉及单位："
                    + Phrases.list(silent.keySet()) + "。"));
        }
        if (leads > 0) {
            blocks.add(Block.paragraph("主办单位逾期未自评的任务 " + leads + " 项，按已有事实核实。"));
        }
    }

    private void checks(List<Block> blocks) {
        Map<Long, String> leads = facts.basis().results().stream()
                .collect(Collectors.toMap(ReportBasis.Result::selfAssessmentId, ReportBasis.Result::leadUnitName));
        facts.basis().checks().stream()
                .filter(card -> !card.isTrue())
                .forEach(card -> blocks.add(Block.paragraph(told(card, leads))));
    }

    private static String told(CheckCard card, Map<Long, String> leads) {
        return "抽查发现与所报不符（" + leads.getOrDefault(card.selfAssessmentId(), "") + "，" + card.place() + "，"
                + Phrases.day(card.checkedOn()) + "）：" + Phrases.inside(card.found(), REASON) + "。";
    }

    private static Map<String, Long> counted(Stream<String> names) {
        return names.collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }
}
