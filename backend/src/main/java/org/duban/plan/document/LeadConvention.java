package org.duban.plan.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * “排在第一位的部门为牵头部门，下同”: stated once, it makes the first unit of every later list its lead. Stated in a note of its
 * own, outside any list, it holds for the whole text.
 */
record LeadConvention(OptionalInt holdsFrom) {
    private static final int LONGEST_LIST = 300;
    private static final String FIRST = "(?:排|列|位|居|排名|排序|位列|位居)(?:在|于|为)?(?:前面|最前|首位|首|第一|第1|前列)(?:位|个|名)?(?:的|者)*";
    private static final String LEAD = "(?:牵头|主办|主责)(?:责任|负责)?(?:单位|部门)?";
    private static final Pattern STATED = Pattern.compile("[,;、。]? ?(?:其中)?,?(?:"
            + FIRST + "(?:责任|负责)?(?:单位|部门)?(?:为|是|即为|系|作为|负责)?" + LEAD
            + "|(?:第一|第1|首)(?:个|位|家)?(?:责任|负责)?(?:单位|部门)(?:为|是|即为)" + LEAD
            + "|" + LEAD + "(?:排|列)(?:在|于)?(?:首位|第一位|第一))");
    private static final Pattern SAME_BELOW = Pattern.compile(" ?[,;、。(]? ?(?:以下|下)(?:均|皆)?同");

    static LeadConvention of(Script script) {
        Matcher stated = STATED.matcher(script.canonical());
        int from = -1;
        while (from != 0 && stated.find()) {
            int bracket = openBracketBefore(script.canonical(), stated.start());
            Matcher same = SAME_BELOW
                    .matcher(script.canonical())
                    .region(stated.end(), script.canonical().length());
            if (bracket < 0) {
                from = 0;
            } else if (from < 0 && same.lookingAt()) {
                from = bracket;
            }
        }
        return new LeadConvention(from < 0 ? OptionalInt.empty() : OptionalInt.of(from));
    }

    boolean holdsAt(int offset) {
        return holdsFrom.isPresent() && offset >= holdsFrom.getAsInt();
    }

    /** Where the words of the convention begin in a list, so that they are not read as units. */
    static Optional<Span> in(String canonical, int start, int end) {
        Matcher matcher = STATED.matcher(canonical).region(start, end);
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    private static int openBracketBefore(String canonical, int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_LIST) && canonical.charAt(i) != '\n'; i--) {
            depth += canonical.charAt(i) == ')' ? 1 : canonical.charAt(i) == '(' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }
}
