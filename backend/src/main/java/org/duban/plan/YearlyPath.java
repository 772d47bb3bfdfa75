package org.duban.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** The path of an indicator through the years, written as people write it: {@code 2022:91.5 2023:93}. */
public final class YearlyPath {

    private static final Pattern STEP = Pattern.compile("(\\d{4})[:：](-?\\d{1,12}(?:\\.\\d{1,6})?)");

    private YearlyPath() {}

    public record Step(int year, BigDecimal value) {}

    public static List<Step> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.strip().split("[\\s,，;；、]+"))
                .map(YearlyPath::step)
                .toList();
    }

    public static @Nullable String print(List<Step> path) {
        return path.isEmpty()
                ? null
                : path.stream()
                        .map(step -> step.year() + ":" + step.value().toPlainString())
                        .collect(Collectors.joining(" "));
    }

    private static Step step(String text) {
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            throw RuleViolated.invalid("path", "年度路径应写成“2022:91.5 2023:93”，“" + text + "”无法识别");
        }
        return new Step(Integer.parseInt(step.group(1)), new BigDecimal(step.group(2)));
    }
}
