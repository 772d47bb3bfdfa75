package org.duban.plan.document;

/** A text in both its forms: as written, and as the rules see it. */
record Script(String text, String canonical) {
    static Script of(String text) {
        return new Script(text, Canonical.of(text));
    }

    Source source(int start, int end) {
        return Source.of(text, start, end);
    }

    /** As written, without the blanks around it. */
    String written(int start, int end) {
        return text.substring(start, end).strip();
    }

    String seen(Span span) {
        return canonical.substring(span.start(), span.end());
    }

    Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(canonical.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(canonical.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }
}
