package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.duban.plan.document.file.PlanText;

/** A line without its blanks and leftovers; the raw start tells whether a cell (tab) began there. */
record Line(int rawStart, int start, int end, int headingDepth, boolean startsWithTab) {
    boolean isBlank() {
        return start >= end;
    }

    Span span() {
        return new Span(start, end);
    }

    static List<Line> of(Script script, PlanText document) {
        List<Line> lines = new ArrayList<>();
        String canonical = script.canonical();
        int start = 0;
        while (start <= canonical.length()) {
            int stop = canonical.indexOf('\n', start);
            int end = stop < 0 ? canonical.length() : stop;
            lines.add(of(script, document, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Line of(Script script, PlanText document, int rawStart, int rawEnd) {
        Span trimmed = script.trimmed(rawStart, rawEnd);
        int markdown = Leftover.headingDepth(script, trimmed.start(), trimmed.end());
        int depth = markdown > 0 ? markdown : document.outline().getOrDefault(rawStart, 0);
        int start = Leftover.skip(script, trimmed.start(), trimmed.end());
        boolean startsWithTab = rawStart < rawEnd && script.text().charAt(rawStart) == '\t';
        return new Line(rawStart, start, trimmed.end(), depth, startsWithTab);
    }
}
