package org.duban.plan.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;

/**
 * A figure in the prose of what is to be done that differs from the table's target for the same indicator. What a text says
 * of the past (背景、现状、“十三五”) contradicts nothing.
 */
final class ContradictionDefects implements DefectRule {
    private static final Pattern FIGURE = Pattern.compile(
            "(?:,?(?:保持|稳定|力争|均|要|应|将|逐步|提高|提升|扩大|增加|持续)?(?:在|到|至|达到|达|为|不低于|不少于|超过|不超过|大于|高于|控制在|不高于|≥|>|≤|<|=|约)+) ?"
                    + "(\\d[\\d,]{0,14}(?:\\.\\d{1,6})?) ?(%|‰|[\\u4e00-\\u9fa5]{0,3})");
    private static final Pattern PAST = Pattern.compile("背景|基础|现状|成就|成效|回顾|形势|十二五|十三五");
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 60;
    private static final int KEY = 4;

    private record Named(int index, String name) {}

    @Override
    public List<Defect> check(Found found) {
        Map<String, List<Named>> byEnding = new HashMap<>();
        List<Indicator> indicators = found.draft().indicators;
        for (int i = 0; i < indicators.size(); i++) {
            String name = Canonical.of(indicators.get(i).name());
            if (name.length() >= SHORTEST_NAME && indicators.get(i).target().value() != null) {
                byEnding.computeIfAbsent(ending(name), key -> new ArrayList<>()).add(new Named(i, name));
            }
        }
        List<Defect> defects = new ArrayList<>();
        if (!byEnding.isEmpty()) {
            found.outline().nodes().forEach(node -> checkNode(found, node, byEnding, defects));
            found.outline().columns().forEach(box -> box.paragraphs().forEach(p -> check(found, p, byEnding, defects)));
        }
        return defects;
    }

    private static void checkNode(Found found, Node node, Map<String, List<Named>> names, List<Defect> defects) {
        if (!isPast(found.script(), node)) {
            node.paragraphs.forEach(paragraph -> check(found, paragraph, names, defects));
        }
    }

    private static boolean isPast(Script script, Node node) {
        for (Node above = node; above != null && !above.isRoot(); above = above.parent) {
            if (above.rank < MarkerRule.ARABIC_RANK
                    && PAST.matcher(script.seen(above.heading(script))).find()) {
                return true;
            }
        }
        return false;
    }

    private static void check(Found found, Paragraph paragraph, Map<String, List<Named>> names, List<Defect> defects) {
        Piece piece = paragraph.piece();
        String canonical = found.script().canonical();
        Matcher figure = FIGURE.matcher(canonical).region(piece.start(), piece.end());
        while (figure.find()) {
            int start = Math.max(piece.start(), figure.start() - LONGEST_NAME);
            String before = canonical.substring(start, figure.start());
            if (before.length() < SHORTEST_NAME || PAST.matcher(before).find()) {
                continue;
            }
            for (Named named : names.getOrDefault(ending(before), List.of())) {
                if (before.endsWith(named.name())) {
                    compare(found, named, figure, defects);
                }
            }
        }
    }

    private static void compare(Found found, Named named, Matcher figure, List<Defect> defects) {
        Indicator indicator = found.draft().indicators.get(named.index());
        BigDecimal told = new BigDecimal(figure.group(1).replace(",", ""));
        BigDecimal target = indicator.target().value();
        boolean isSameMeasure = indicator.unit().equals("%") == figure.group(2).equals("%");
        if (target != null && isSameMeasure && told.compareTo(target) != 0) {
            Source source = found.script().source(figure.start() - named.name().length(), figure.end());
            defects.add(new Defect(
                    Kind.CONTRADICTING_NUMBER,
                    "正文写“" + source.text() + "”，指标表中“" + indicator.name() + "”的目标是“"
                            + indicator.target().text() + "”，两处不一致，请核定以哪一处为准。",
                    false,
                    SubjectType.INDICATOR,
                    named.index(),
                    indicator.name(),
                    source));
        }
    }

    private static String ending(String name) {
        return name.substring(name.length() - KEY);
    }
}
