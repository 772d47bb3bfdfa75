package org.duban.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where line breaks were lost: a number inside a paragraph opens a new piece if it stands where a sentence or a heading
 * ended and goes on counting. A reference such as “第3.项” or “2.5亿元” does neither.
 */
final class InlineBreaks {
    private static final Pattern CANDIDATE = Pattern.compile("[" + Han.DIGITS + "\\d(①-⑳专任事项]");
    private static final int SHORT_HEADING = 40;

    private final Script script;
    private final Map<Integer, Integer> last = new HashMap<>();
    private final Map<Integer, Integer> lastOutsideColumn = new HashMap<>();

    InlineBreaks(Script script) {
        this.script = script;
    }

    /** The starts of the pieces after the first one. */
    List<Integer> in(int start, int end, @Nullable Marker first) {
        List<Integer> breaks = new ArrayList<>();
        Marker current = first;
        int from = start;
        note(start, end, first);
        Matcher matcher =
                CANDIDATE.matcher(script.canonical()).region(first == null ? start : first.contentStart(), end);
        while (matcher.find()) {
            int at = matcher.start();
            char before = before(start, at);
            if (ColumnTitle.at(script, at, end).isPresent() && isEnd(before)) {
                breaks.add(at);
                from = at;
                current = null;
                note(at, end, null);
                continue;
            }
            Optional<Marker> marker =
                    mayOpen(before, current, from, at) ? MarkerRule.at(script, at, end) : Optional.empty();
            if (marker.isPresent() && opens(marker.get(), current, before)) {
                breaks.add(at);
                from = at;
                current = marker.get();
                note(at, end, current);
            }
        }
        return breaks;
    }

    /** Whether this number is the next one. */
    boolean expects(Marker marker) {
        return marker.value() > 1 && goesOn(marker);
    }

    private boolean mayOpen(char before, @Nullable Marker current, int from, int at) {
        boolean isAfterHeading = current != null && at - from <= SHORT_HEADING && isLetter(before);
        return isEnd(before) || before == ';' || before == ':' || isAfterHeading;
    }

    private boolean opens(Marker marker, @Nullable Marker current, char before) {
        boolean isDeeper = current == null || marker.rank() > current.rank();
        if (isLetter(before)) {
            return isDeeper
                    && marker.rank() <= MarkerRule.ARABIC_RANK
                    && goesOn(marker)
                    && current != null
                    && current.rank() < MarkerRule.ARABIC_RANK;
        }
        return goesOn(marker)
                && (isEnd(before)
                        || (isDeeper && marker.rank() > MarkerRule.ARABIC_RANK)
                        || (current != null
                                && marker.rank() == current.rank()
                                && marker.rank() > MarkerRule.ARABIC_RANK));
    }

    private boolean goesOn(Marker marker) {
        int rank = marker.rank();
        return marker.value() == 1
                || marker.value() == last.getOrDefault(rank, 0) + 1
                || marker.value() == lastOutsideColumn.getOrDefault(rank, 0) + 1;
    }

    private void note(int at, int end, @Nullable Marker marker) {
        if (marker != null) {
            last.put(marker.rank(), marker.value());
        } else if (ColumnTitle.at(script, at, end).isPresent()) {
            lastOutsideColumn.putAll(last);
        }
    }

    private char before(int start, int at) {
        int i = at - 1;
        while (i > start && script.canonical().charAt(i) == ' ') {
            i--;
        }
        return i < start ? '\0' : script.canonical().charAt(i);
    }

    private static boolean isEnd(char c) {
        return "。!?)”".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == ' ';
    }
}
