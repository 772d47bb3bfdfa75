package org.duban.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.assessment.IndicatorFacts;
import org.duban.paper.Block;

/** 主要指标: binding ones first, and those that fall behind by name. */
final class IndicatorDraft {
    private static final int REASON = 200;
    private static final String UNKNOWN = "无法判断";

    /** The official words that are bad news. */
    private static final Set<String> WANTING = Set.of("滞后", UNKNOWN);

    private final ReportFacts facts;

    IndicatorDraft(ReportFacts facts) {
        this.facts = facts;
    }

    static List<IndicatorFacts> wanting(List<IndicatorFacts> indicators) {
        return indicators.stream().filter(one -> WANTING.contains(scale(one))).toList();
    }

    private static String scale(IndicatorFacts indicator) {
        return Objects.requireNonNullElse(indicator.scale(), UNKNOWN);
    }

    static String overview(List<IndicatorFacts> indicators) {
        long binding = indicators.stream().filter(IndicatorFacts::binding).count();
        Map<String, Long> scales = new LinkedHashMap<>();
        for (String word : List.of("提前实现", "快于预期", "基本符合预期", "滞后", UNKNOWN)) {
            scales.put(
                    word,
                    indicators.stream().filter(one -> scale(one).equals(word)).count());
        }
        return "规划确定的主要指标 " + indicators.size() + " 项，其中约束性指标 " + binding + " 项。按进度评价："
                + scales.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + " 项")
                        .collect(Collectors.joining("，"))
                + "。";
    }

    List<Block> write() {
        if (facts.indicators().isEmpty()) {
            return List.of(Block.paragraph("规划没有设定指标。"));
        }
        List<Block> blocks = new ArrayList<>();
        part(blocks, "约束性指标", true);
        part(blocks, "预期性指标", false);
        new Charts(facts).progress().ifPresent(blocks::add);
        return blocks;
    }

    private void part(List<Block> blocks, String name, boolean binding) {
        List<IndicatorFacts> some = facts.indicators().stream()
                .filter(one -> one.binding() == binding)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        blocks.add(Block.heading(2, "（" + Phrases.numeral(binding ? 1 : onlyAnticipatory() ? 1 : 2) + "）" + name));
        List<IndicatorFacts> wanting = wanting(some);
        if (!wanting.isEmpty()) {
            blocks.add(Block.paragraph(name + "中滞后或无法判断的有 " + wanting.size() + " 项："
                    + Phrases.list(wanting.stream().map(IndicatorFacts::name).toList()) + "。"));
        }
        some.forEach(one -> blocks.add(Block.paragraph(told(one))));
    }

    private boolean onlyAnticipatory() {
        return facts.indicators().stream().noneMatch(IndicatorFacts::binding);
    }

    private static String told(IndicatorFacts one) {
        String value = one.value() == null ? "没有经确认的数值" : one.period() + "为 " + measured(one, one.value());
        String baseline = one.baseline() == null ? "" : "，基期 " + measured(one, one.baseline());
        String why = Phrases.inside(one.reason(), REASON);
        return one.name() + "：目标 " + target(one) + baseline + "；" + value + "，" + scale(one)
                + (why.isEmpty() ? "" : "（" + why + "）") + "。";
    }

    private static String measured(IndicatorFacts one, BigDecimal amount) {
        return Phrases.amount(amount) + one.unit();
    }

    /** A number wants its unit; words such as 全覆盖 have none. */
    private static String target(IndicatorFacts one) {
        return one.target().matches(".*[0-9]") ? one.target() + one.unit() : one.target();
    }
}
