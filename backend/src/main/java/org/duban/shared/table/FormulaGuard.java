package org.duban.shared.table;

import java.util.regex.Pattern;

/**
 * Keeps a text from being taken for a formula when a table is opened or passed on as CSV: a leading apostrophe, taken off
 * again when the table comes back.
 */
public final class FormulaGuard {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    public static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String unguarded(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
