package org.duban.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a password of one's own must be like; how strict is a setting, 等保三级 the default. */
final class PasswordRules {
    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("[a-z]"),
            Pattern.compile("[A-Z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^A-Za-z0-9]"));
    /** BCrypt reads no more bytes than these. */
    private static final int LONGEST_IN_BYTES = 72;

    private final AccessRules rules;

    PasswordRules(AccessRules rules) {
        this.rules = rules;
    }

    Optional<String> violation(String password, String username) {
        if (password.length() < rules.passwordMinLength()) {
            return Optional.of("密码不少于 " + rules.passwordMinLength() + " 位");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            return Optional.of("密码不超过 " + LONGEST_IN_BYTES + " 字节");
        }
        if (KINDS.stream().filter(kind -> kind.matcher(password).find()).count() < rules.passwordKindsOfCharacters()) {
            return Optional.of("密码须包含小写字母、大写字母、数字、符号中的 " + rules.passwordKindsOfCharacters() + " 类");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            return Optional.of("密码不能包含用户名");
        }
        return Optional.empty();
    }
}
