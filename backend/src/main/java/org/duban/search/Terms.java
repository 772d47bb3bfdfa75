package org.duban.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * The words looked for: each must occur as it is written. No sign among them has a meaning of its own, so that what an
 * official types is what is found.
 */
record Terms(List<String> words) {
    private static final int LONGEST = 200;
    private static final int MOST = 10;

    /** MySQL's n-gram parser does not find letters of four bytes, such as 𠮷: they are left to the patterns. */
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?:[^\\p{L}\\p{N}]|[\\x{10000}-\\x{10FFFF}])+");

    static Terms of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new Terms(List.of());
        }
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw RuleViolated.invalid("q", "检索内容不超过 " + LONGEST + " 个字，请只输入关键的几个词");
        }
        List<String> words = Arrays.stream(Folded.of(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST) {
            throw RuleViolated.invalid("q", "检索词不超过 " + MOST + " 个，请删去一些");
        }
        return new Terms(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<String> patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }

    /**
     * For the full-text index, which knows pairs of letters: the runs of letters in the words, all required. Null when no
     * run is long enough; then the patterns must do alone.
     */
    @Nullable
    String runs() {
        String runs = words.stream()
                .flatMap(BETWEEN_LETTERS::splitAsStream)
                .filter(run -> run.codePointCount(0, run.length()) > 1)
                .distinct()
                .map(run -> "+\"" + run + "\"")
                .collect(Collectors.joining(" "));
        return runs.isEmpty() ? null : runs;
    }
}
