package org.duban.plan.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 专栏2 残疾人社会保障重点项目: number and title of a box. */
record ColumnTitle(String number, Span title) {
    private static final Pattern TITLE =
            Pattern.compile("\\(?专 ?栏 ?(\\d{1,3}|[" + Han.DIGITS + "]{1,4}) ?\\)?[:.、]? *");
    private static final int LONGEST = 60;

    static Optional<ColumnTitle> at(Script script, int start, int end) {
        if (script.canonical().charAt(start) != '专' && script.canonical().charAt(start) != '(') {
            return Optional.empty();
        }
        Matcher matcher = TITLE.matcher(script.canonical()).region(start, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String number = script.canonical().substring(matcher.start(1), matcher.end(1));
        return Optional.of(new ColumnTitle(number, new Span(matcher.end(), endOfTitle(script, matcher.end(), end))));
    }

    /** Up to the first number where line breaks were lost. */
    private static int endOfTitle(Script script, int start, int end) {
        for (int at = start; at < Math.min(end, start + LONGEST); at++) {
            char c = script.canonical().charAt(at);
            if (c == '。' || (at > start && (c == '1' || c == '(' || c == '一') && startsCounting(script, at, end))) {
                return at;
            }
        }
        return Math.min(end, start + LONGEST);
    }

    private static boolean startsCounting(Script script, int at, int end) {
        return MarkerRule.at(script, at, end)
                .filter(marker -> marker.value() == 1)
                .isPresent();
    }
}
