package org.duban.application.kind;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a written answer lacks. */
final class Texts {
    private Texts() {}

    static void optional(Map<String, String> errors, String field, @Nullable String text, String label, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            errors.put(field, label + "不超过 " + most + " 个字");
        }
    }

    static void required(Map<String, String> errors, String field, @Nullable String text, String label, int most) {
        if (text == null || text.isBlank()) {
            errors.put(field, "请填写" + label);
        } else if (text.codePointCount(0, text.length()) > most) {
            errors.put(field, label + "不超过 " + most + " 个字");
        }
    }
}
