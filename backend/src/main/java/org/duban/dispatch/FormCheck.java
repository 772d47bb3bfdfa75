package org.duban.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Collects everything a form lacks, so that an official corrects it in one go. */
public final class FormCheck {

    static final int OPINION = 2000;
    static final int STATEMENT = 10_000;
    static final int PAPER_NUMBER = 100;

    private final Map<String, String> errors = new LinkedHashMap<>();

    public FormCheck required(String field, @Nullable String text, String label, int most) {
        return that(text != null && !text.isBlank(), field, "请填写" + label).optional(field, text, label, most);
    }

    public FormCheck optional(String field, @Nullable String text, String label, int most) {
        boolean fits = text == null || text.codePointCount(0, text.length()) <= most;
        return that(fits, field, label + "不超过 " + most + " 个字");
    }

    public FormCheck chosen(String field, @Nullable Object choice, String label) {
        return that(choice != null, field, "请选择" + label);
    }

    public FormCheck that(boolean holds, String field, String sentence) {
        if (!holds) {
            errors.putIfAbsent(field, sentence);
        }
        return this;
    }

    Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    public void done() {
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
    }
}
