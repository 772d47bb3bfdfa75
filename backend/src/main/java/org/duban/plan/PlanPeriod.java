package org.duban.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The years a plan is for, as its title or its text says them. */
record PlanPeriod(LocalDate start, LocalDate end) {
    private static final Pattern YEARS =
            Pattern.compile("(20\\d\\d)\\s*年?\\s*(?:[—–\\-~～－]{1,2}|至|到)\\s*(20\\d\\d)\\s*年");
    private static final Pattern FIVE_YEARS = Pattern.compile("“?十([一二三四五六七])五”?");
    private static final String ORDINALS = "一二三四五六七";
    /** The eleventh five-year plan, 十一五, began in 2006. */
    private static final int ELEVENTH = 2006;

    private static final int LONGEST = 20;

    static Optional<PlanPeriod> of(String name, String text) {
        return years(name).or(() -> fiveYears(name)).or(() -> fiveYears(text)).or(() -> years(text));
    }

    static PlanPeriod ofYears(int first, int last) {
        return new PlanPeriod(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Optional<PlanPeriod> years(String text) {
        Matcher years = YEARS.matcher(text);
        return years.results()
                .map(found -> ofYears(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .filter(PlanPeriod::isPlausible)
                .findFirst();
    }

    private boolean isPlausible() {
        int years = end.getYear() - start.getYear();
        return years >= 0 && years <= LONGEST;
    }

    /** The one named most often: a plan also mentions the one before. */
    private static Optional<PlanPeriod> fiveYears(String text) {
        Map<String, Long> named = FIVE_YEARS
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> ELEVENTH + 5 * ORDINALS.indexOf(most.getKey()))
                .map(first -> ofYears(first, first + 4));
    }
}
