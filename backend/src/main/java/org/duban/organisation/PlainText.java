package org.duban.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/** One line of readable text: no control characters, no direction overrides that would make it read otherwise. */
final class PlainText {
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private PlainText() {}

    static Optional<String> violation(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("不能为空");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of("不超过 " + longest + " 字");
        }
        return UNREADABLE.matcher(text).find() ? Optional.of("含有不可见的控制字符") : Optional.empty();
    }
}
