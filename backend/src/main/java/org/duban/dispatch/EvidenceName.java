package org.duban.dispatch;

import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** The name a file came with, without folders and without characters that hide what it is. */
final class EvidenceName {
    private static final int MAX = 255;

    private EvidenceName() {}

    static String of(@Nullable String original) {
        String given = original == null ? "" : original;
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        if (plain.isEmpty() || plain.startsWith(".")) {
            throw RuleViolated.invalid("file", "文件名无效，请改名后重新上传");
        }
        if (plain.codePointCount(0, plain.length()) > MAX) {
            throw RuleViolated.invalid("file", "文件名不超过 " + MAX + " 个字，请改名后重新上传");
        }
        return plain;
    }
}
