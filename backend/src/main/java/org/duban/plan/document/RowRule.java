package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One way in which a line shows itself to be a row of a table. An open list. */
interface RowRule {
    List<RowRule> ALL = List.of(RowRule::piped, RowRule::tabbed);

    Pattern RULER = Pattern.compile("[|: +-]+");

    Optional<Table.Row> read(Script script, Line line);

    static Optional<Table.Row> at(Script script, Line line) {
        return ALL.stream().flatMap(rule -> rule.read(script, line).stream()).findFirst();
    }

    /** {@code |---|:--:|}, the line under a Markdown header. */
    static boolean isRuler(Script script, Line line) {
        String seen = script.seen(line.span());
        return seen.indexOf('-') >= 0
                && seen.indexOf('|') >= 0
                && RULER.matcher(seen).matches();
    }

    private static Optional<Table.Row> piped(Script script, Line line) {
        if (line.isBlank() || script.canonical().charAt(line.start()) != '|') {
            return Optional.empty();
        }
        boolean isClosed = script.canonical().charAt(line.end() - 1) == '|';
        List<Span> cells =
                cells(script, line.start() + 1, isClosed ? line.end() - 1 : line.end(), script.canonical(), '|');
        return row(line, cells, 2);
    }

    private static Optional<Table.Row> tabbed(Script script, Line line) {
        return row(line, cells(script, line.start(), line.end(), script.text(), '\t'), 3);
    }

    private static Optional<Table.Row> row(Line line, List<Span> cells, int atLeast) {
        return cells.size() < atLeast ? Optional.empty() : Optional.of(new Table.Row(line.start(), line.end(), cells));
    }

    private static List<Span> cells(Script script, int start, int end, String text, char separator) {
        List<Span> cells = new ArrayList<>();
        int from = start;
        while (from <= end) {
            int stop = next(text, separator, from, end);
            int to = stop < 0 ? end : stop;
            cells.add(script.trimmed(from, Math.max(from, to)));
            from = to + 1;
        }
        return cells;
    }

    /** Looks no further than the line, so that a long text stays linear. */
    private static int next(String text, char separator, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == separator) {
                return at;
            }
        }
        return -1;
    }
}
