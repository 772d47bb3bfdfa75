package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Light;
import org.duban.paper.Block;

/** 下一步工作建议: who should turn to what, as it follows from the facts; what else is to be done is for people to say. */
final class ProposalDraft {
    private final ReportFacts facts;

    ProposalDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<String> proposals = new ArrayList<>();
        indicators(proposals);
        tasks(proposals);
        projects(proposals);
        findings(proposals);
        if (proposals.isEmpty()) {
            proposals.add("继续按年度路径和里程碑推进各项任务，做好下一阶段监测。");
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            blocks.add(Block.paragraph("（" + Phrases.numeral(i + 1) + "）" + proposals.get(i)));
        }
        return blocks;
    }

    private void indicators(List<String> proposals) {
        List<IndicatorFacts> wanting = IndicatorDraft.wanting(facts.indicators());
        if (!wanting.isEmpty()) {
            proposals.add("紧盯滞后和缺少数据的指标。"
                    + Phrases.list(wanting.stream()
                            .map(one -> one.name() + "（" + Objects.requireNonNullElse(one.unitName(), "责任单位待明确") + "）")
                            .toList())
                    + "，由责任单位分析原因，提出补救措施，约束性指标优先。");
        }
    }

    private void tasks(List<String> proposals) {
        List<TaskFacts> red =
                facts.tasks().stream().filter(task -> task.light() == Light.RED).toList();
        if (!red.isEmpty()) {
            proposals.add("推动亮红灯的任务补齐进度。第"
                    + Phrases.list(red.stream().map(TaskFacts::number).toList())
                    + "项任务由主办单位牵头，逐个里程碑明确完成时限，残工委办公室按督办阶梯跟踪。");
        }
    }

    private void projects(List<String> proposals) {
        int open = facts.plan().openProjects().size();
        if (open > 0) {
            proposals.add("落实重点项目责任。对尚未明确责任单位和时限的 " + open + " 个重点项目，由残工委办公室提出责任单位和里程碑，报签批后实施。");
        }
    }

    private void findings(List<String> proposals) {
        long open = facts.basis().findings().stream()
                .filter(one -> one.doneOn() == null)
                .count();
        if (open > 0) {
            proposals.add("抓好问题整改。尚未完成整改的 " + open + " 个问题，按期整改并接受复评。");
        }
    }
}
