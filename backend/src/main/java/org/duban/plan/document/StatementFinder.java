package org.duban.plan.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the statements of a paragraph: in brackets, behind a label, or as its last sentence. */
final class StatementFinder {
    private static final Pattern KEYWORD = Pattern.compile("牵头|责任|负责|配合|参与|参加|协同|协助|协办|承办|主办|主责|落实|分工|时限|期限|完成时间");
    private static final int DEEPEST = 3;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_SENTENCE = 200;
    private static final int NONE = -1;

    private final Script script;
    private final StatementParser parser;

    StatementFinder(Script script) {
        this.script = script;
        this.parser = new StatementParser(script);
    }

    List<RoleStatement> in(int start, int end) {
        List<RoleStatement> found = new ArrayList<>();
        int firstKeyword = nextKeyword(start, end);
        if (firstKeyword == NONE) {
            bareAtEnd(start, end).ifPresent(found::add);
            return found;
        }
        Brackets brackets = Brackets.of(script.canonical(), start, end);
        int at = start;
        while (at < end) {
            Optional<RoleStatement> statement = at(at, start, end, brackets);
            statement.ifPresent(found::add);
            at = statement
                    .map(s -> Math.max(s.span().end(), s.span().start() + 1))
                    .orElse(at + 1);
        }
        if (found.stream().noneMatch(RoleStatement::namesUnits)) {
            lastSentence(start, end).or(() -> bareAtEnd(start, end)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<RoleStatement> at(int at, int start, int end, Brackets brackets) {
        char c = script.canonical().charAt(at);
        if (c == '(') {
            return bracketed(at, end, brackets);
        }
        boolean mayStartLabel = "总牵责主负承落实执分配参协完办时整建工任计预联包挂为第首共其具会组".indexOf(c) >= 0;
        return mayStartLabel && isBoundary(start, at) ? labelledLine(at, end) : Optional.empty();
    }

    private Optional<RoleStatement> bracketed(int at, int end, Brackets brackets) {
        if (brackets.depth(at) > DEEPEST) {
            return Optional.empty();
        }
        int close = brackets.closing(at);
        boolean isCutOff = close == NONE;
        int stop = isCutOff ? Math.min(end, at + LONGEST) : close;
        int keyword = nextKeyword(at, Math.min(stop, at + LONGEST));
        if (keyword == NONE || stop - at > LONGEST || (isCutOff && keyword - at > UnitName.LONGEST)) {
            return Optional.empty();
        }
        if (!isCutOff && isLabelAlone(at + 1, close)) {
            return besideLabel(at, close, end);
        }
        Span whole = new Span(at, isCutOff ? stop : close + 1);
        return parser.labelled(at + 1, stop)
                .or(() -> parser.verbal(at + 1, stop))
                .map(statement -> statement.at(whole, isCutOff));
    }

    private boolean isLabelAlone(int start, int end) {
        Matcher label = RoleLabel.matcher(script.canonical()).region(start, end);
        return label.matches();
    }

    /** 【牵头单位】市教育局 */
    private Optional<RoleStatement> besideLabel(int at, int close, int end) {
        Matcher label = RoleLabel.matcher(script.canonical()).region(at + 1, close);
        if (!label.matches()) {
            return Optional.empty();
        }
        int from = close + 1 < end && script.canonical().charAt(close + 1) == ':' ? close + 2 : close + 1;
        int stop = endOfValue(from, end);
        RoleKind kind =
                switch (RoleLabel.of(label).meaning()) {
                    case LEAD -> RoleKind.LEAD;
                    case PARTICIPANT -> RoleKind.PARTICIPANT;
                    default -> RoleKind.JOINT;
                };
        if (RoleLabel.of(label).meaning() == RoleLabel.Meaning.DEADLINE) {
            RoleStatement.Draft draft = new RoleStatement.Draft();
            DeadlineReader.read(script, from, stop).ifPresent(draft::add);
            return Optional.of(draft.at(new Span(at, stop)));
        }
        RoleStatement listed = parser.listed(from, stop, kind);
        return listed.namesUnits() && RoleLabel.of(label).meaning() != RoleLabel.Meaning.OTHER
                ? Optional.of(listed.at(new Span(at, stop), false))
                : Optional.empty();
    }

    private int endOfValue(int from, int end) {
        for (int at = from; at < end; at++) {
            char c = script.canonical().charAt(at);
            boolean opensLabel = c == '('
                    && RoleLabel.matcher(script.canonical())
                            .region(Math.min(at + 1, end), end)
                            .lookingAt();
            if (c == '。' || opensLabel) {
                return at;
            }
        }
        return end;
    }

    private Optional<RoleStatement> labelledLine(int at, int end) {
        Matcher label = RoleLabel.matcher(script.canonical()).region(at, end);
        if (!label.lookingAt()) {
            return Optional.empty();
        }
        int colon = script.trimmed(label.end(), end).start();
        if (colon >= end || script.canonical().charAt(colon) != ':') {
            return Optional.empty();
        }
        int stop = endOfSentence(at, end);
        return parser.labelled(at, stop);
    }

    /** Up to the stop, or the bracket that a statement around this one would close. */
    private int endOfSentence(int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = script.canonical().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '。' || depth < 0 || i - at > LONGEST) {
                return i;
            }
        }
        return end;
    }

    private boolean isBoundary(int start, int at) {
        return at == start || " \n。;,!)、*".indexOf(script.canonical().charAt(at - 1)) >= 0;
    }

    private Optional<RoleStatement> lastSentence(int start, int end) {
        int stop = end > start && script.canonical().charAt(end - 1) == '。' ? end - 1 : end;
        int from = stop;
        while (from > start
                && stop - from <= LONGEST_SENTENCE
                && script.canonical().charAt(from - 1) != '。') {
            from--;
        }
        if (stop - from > LONGEST_SENTENCE || nextKeyword(from, stop) == NONE) {
            return Optional.empty();
        }
        boolean isClear = script.canonical().startsWith("由", from)
                || script.canonical().substring(from, stop).matches("(?s).*(?:牵头|职责分工|分工负责).*");
        return parser.verbal(from, stop)
                .filter(s ->
                        isClear && s.mentions().stream().allMatch(m -> m.group() || UnitName.looksLike(m.canonical())));
    }

    private Optional<RoleStatement> bareAtEnd(int start, int end) {
        if (end - start < 2 || script.canonical().charAt(end - 1) != ')') {
            return Optional.empty();
        }
        int open = openingOf(start, end - 1);
        boolean isBehindSentence = open > start && script.canonical().charAt(open - 1) == '。';
        return isBehindSentence
                ? parser.bare(open + 1, end - 1).map(statement -> statement.at(new Span(open, end), false))
                : Optional.empty();
    }

    private int openingOf(int start, int close) {
        int depth = 0;
        for (int at = close; at >= Math.max(start, close - LONGEST_SENTENCE); at--) {
            char c = script.canonical().charAt(at);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return NONE;
    }

    private int nextKeyword(int from, int end) {
        Matcher keyword = KEYWORD.matcher(script.canonical()).region(from, Math.max(from, end));
        return keyword.find() ? keyword.start() : NONE;
    }

    /** Which bracket closes which, in one pass. */
    private record Brackets(int offset, int[] closing, int[] depths) {
        static Brackets of(String canonical, int start, int end) {
            int[] closing = new int[end - start];
            int[] depths = new int[end - start];
            Deque<Integer> open = new ArrayDeque<>();
            for (int at = start; at < end; at++) {
                closing[at - start] = NONE;
                depths[at - start] = open.size();
                if (canonical.charAt(at) == '(') {
                    open.push(at);
                } else if (canonical.charAt(at) == ')' && !open.isEmpty()) {
                    closing[open.pop() - start] = at;
                }
            }
            return new Brackets(start, closing, depths);
        }

        int closing(int at) {
            return closing[at - offset];
        }

        int depth(int at) {
            return depths[at - offset];
        }
    }
}
