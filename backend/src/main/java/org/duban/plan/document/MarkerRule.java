package org.duban.plan.document;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of numbering: how it looks at the start of a line and how deep it stands. An open list: a further way is one more
 * line below.
 */
record MarkerRule(String name, int rank, Pattern pattern, ToIntFunction<String> value) {
    static final int ARABIC_RANK = 40;
    static final int PARAGRAPH_RANK = 90;
    private static final String HAN = "([" + Han.DIGITS + "]{1,6})";

    static final List<MarkerRule> ALL = List.of(
            of("第一章", 10, "第" + HAN + "(?:章|编|部分)", Han::number),
            of("第一节", 15, "第" + HAN + "节", Han::number),
            of("一、", 20, HAN + " ?[、.](?![、])", Han::number),
            of("（一）", 30, "\\( ?" + HAN + " ?\\) ?[、.]?", Han::number),
            of("1.1.1", 46, "\\d{1,2}\\.\\d{1,2}\\.(\\d{1,2})(?![\\d%])[.、 ]?", Integer::parseInt),
            of("1.1", 45, "\\d{1,2}\\.(\\d{1,2}) (?=[\\u4e00-\\u9fa5“《])", Integer::parseInt),
            of("1．", ARABIC_RANK, "(\\d{1,3}) ?[.、](?![\\d、])", Integer::parseInt),
            of("任务1", ARABIC_RANK, "(?:任务|事项|项目) ?(\\d{1,3}) ?[.、:]", Integer::parseInt),
            of("任务一", ARABIC_RANK, "(?:任务|事项|项目)" + HAN + " ?[.、:]", Han::number),
            of("（1）", 50, "\\( ?(\\d{1,3}) ?\\) ?[、.]?", Integer::parseInt),
            of("1）", 50, "(\\d{1,3}) ?\\)", Integer::parseInt),
            of("①", 60, "([①-⑳])", circled -> circled.charAt(0) - '①' + 1));

    /** 11.121人才梯队 is item 11 only where item 10 came before; else it is a figure. */
    static final List<MarkerRule> WHERE_EXPECTED =
            List.of(of("1．before a figure", ARABIC_RANK, "(\\d{1,3})[.、](?=\\d)", Integer::parseInt));

    private static MarkerRule of(String name, int rank, String pattern, ToIntFunction<String> value) {
        return new MarkerRule(name, rank, Pattern.compile(pattern), value);
    }

    /** The number at this place, if one stands there. */
    static Optional<Marker> at(Script script, int start, int end) {
        return first(ALL, script, start, end);
    }

    static Optional<Marker> expectedAt(Script script, int start, int end) {
        return first(WHERE_EXPECTED, script, start, end);
    }

    private static Optional<Marker> first(List<MarkerRule> rules, Script script, int start, int end) {
        for (MarkerRule rule : rules) {
            Matcher matcher = rule.pattern().matcher(script.canonical()).region(start, end);
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                String digits = matcher.group(1);
                int after = script.trimmed(matcher.end(), end).start();
                return Optional.of(new Marker(
                        rule,
                        rule.value().applyAsInt(digits),
                        script.written(matcher.start(), matcher.end()),
                        script.written(matcher.start(1), matcher.end(1)),
                        after));
            }
        }
        return Optional.empty();
    }
}
