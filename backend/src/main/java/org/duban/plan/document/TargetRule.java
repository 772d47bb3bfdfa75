package org.duban.plan.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/** One way of writing a target; an open list, the first that fits counts, and what none fits stays open. */
record TargetRule(String name, Pattern pattern, Reading reading) {
    interface Reading {
        Target read(Matcher found, String unit, String text);
    }

    private static final String NUMBER = "(\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)";
    private static final String MEASURE = "(?:%|‰|个百分点|[\\u4e00-\\u9fa5/]{0,8})";
    private static final Pattern FULL = Pattern.compile("100(?:\\.0+)?");

    static final List<TargetRule> ALL = List.of(
            rule(
                    "text compared with another series",
                    ".*(?:同步|高于.*(?:平均|水平|增速)|不低于.*(?:平均|增长|增速|水平)|与.*(?:一致|相当|持平|适应)).*",
                    (found, unit, text) -> new Target(Kind.RELATIVE, null, null, text)),
            rule(
                    "cumulative in brackets",
                    "(?:累计)?\\(" + NUMBER + MEASURE + "\\)|累计(?:达到?|完成)?" + NUMBER + MEASURE,
                    (found, unit, text) -> new Target(Kind.CUMULATIVE, "=", value(found), text)),
            rule(
                    "at least",
                    "(?:≥|>=|不低于|不少于|不小于|至少|达到?)" + NUMBER + MEASURE + "(?:以上)?|" + NUMBER + MEASURE + "(?:以上|及以上)",
                    (found, unit, text) -> new Target(Kind.REACH, "≥", value(found), text)),
            rule(
                    "at most",
                    "(?:≤|<=|不高于|不超过|不大于|控制在|小于等于)" + NUMBER + MEASURE + "(?:以内|以下)?|" + NUMBER + MEASURE
                            + "(?:以内|以下|及以下)",
                    (found, unit, text) -> new Target(Kind.REACH, "≤", value(found), text)),
            rule(
                    "more than",
                    "(?:>|大于|高于|超过|多于)" + NUMBER + MEASURE,
                    (found, unit, text) -> new Target(Kind.STRICT, ">", value(found), text)),
            rule(
                    "less than",
                    "(?:<|小于|低于|少于)" + NUMBER + MEASURE,
                    (found, unit, text) -> new Target(Kind.STRICT, "<", value(found), text)),
            rule("plain number", "=?" + NUMBER + MEASURE + "(?:左右)?", TargetRule::plain));

    private static TargetRule rule(String name, String pattern, Reading reading) {
        return new TargetRule(name, Pattern.compile(pattern), reading);
    }

    /** The cell's words, and the indicator's unit, which tells a share from a count. */
    static Target read(String canonical, String unit, String text) {
        String words = canonical.replaceAll("[ \n]+", "");
        for (TargetRule rule : ALL) {
            Matcher matcher = rule.pattern().matcher(words);
            if (matcher.matches()) {
                return rule.reading().read(matcher, unit, text);
            }
        }
        return new Target(Kind.UNDECIDED, null, null, text);
    }

    private static Target plain(Matcher found, String unit, String text) {
        BigDecimal value = value(found);
        boolean isShare =
                unit.contains("%") || unit.contains("‰") || found.group().contains("%");
        if (isShare && FULL.matcher(String.valueOf(value)).matches()) {
            return new Target(Kind.HOLD, "=", value, text);
        }
        return new Target(isShare || isMeasured(unit) ? Kind.REACH : Kind.CUMULATIVE, "=", value, text);
    }

    /** 岁、年、元/人 are levels to reach; people, places and times add up over the period. */
    private static boolean isMeasured(String unit) {
        return unit.contains("/") || unit.contains("岁") || unit.contains("年") || unit.contains("平方");
    }

    private static @Nullable BigDecimal value(Matcher found) {
        return Optional.ofNullable(found.group(1))
                .or(() -> found.groupCount() > 1 ? Optional.ofNullable(found.group(2)) : Optional.empty())
                .map(digits -> new BigDecimal(digits.replace(",", "")))
                .orElse(null);
    }
}
