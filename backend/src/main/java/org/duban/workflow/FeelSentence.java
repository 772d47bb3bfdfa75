package org.duban.workflow;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answers of the tables we bring, as plain text: {@code "有 " + string(n) + " 轮"} is 有 {n} 轮. */
final class FeelSentence {

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|string\\((\\w+)\\)|(\\w+)");

    private FeelSentence() {}

    static String plain(String expression) {
        Matcher parts = PART.matcher(expression.strip());
        if (!expression.contains("\"")) {
            return expression.strip();
        }
        return parts.results().map(FeelSentence::plain).collect(Collectors.joining());
    }

    private static String plain(MatchResult part) {
        if (part.group(1) != null) {
            return part.group(1);
        }
        return "{" + (part.group(2) == null ? part.group(3) : part.group(2)) + "}";
    }
}
