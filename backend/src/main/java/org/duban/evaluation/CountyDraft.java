package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.duban.assessment.IndicatorFacts;
import org.duban.paper.Block;

/** 县（市、区）: what they have a part in; no county is ranked. */
final class CountyDraft {
    private final ReportFacts facts;

    CountyDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<Counties.County> counties = new Counties(facts).known();
        if (counties.isEmpty()) {
            return List.of(Block.paragraph("到基准日，尚无分到县（市、区）的任务和按县（市、区）填报的指标数值。"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("参与规划任务或填报指标数值的县（市、区）" + counties.size() + " 个，应报未报进展 "
                + counties.stream().mapToLong(Counties.County::silences).sum() + " 件次，逾期 "
                + counties.stream().mapToLong(Counties.County::latenesses).sum() + " 件次，具体情况见附件。"));
        List<String> indicators = facts.indicators().stream()
                .filter(indicator -> !indicator.counties().isEmpty())
                .map(IndicatorFacts::name)
                .toList();
        if (!indicators.isEmpty()) {
            blocks.add(Block.paragraph("按县（市、区）填报的指标 " + indicators.size() + " 项：" + Phrases.list(indicators) + "。"));
        }
        return blocks;
    }
}
