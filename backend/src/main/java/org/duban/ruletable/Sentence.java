package org.duban.ruletable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain sentence in which {@code {name}} stands for a fact; the engine never sees it. */
public record Sentence(String text) {

    static final int LONGEST = 200;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern CODE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]|[$#]\\{");

    /** Empty unless it is one plain line whose places are facts of the table, by name or by label. */
    static Optional<Sentence> read(String typed, List<Column> inputs) {
        String text = typed.strip();
        if (text.isEmpty()
                || text.codePointCount(0, text.length()) > LONGEST
                || CODE.matcher(text).find()) {
            return Optional.empty();
        }
        boolean known = PLACE.matcher(text).results().allMatch(place -> find(place.group(1), inputs)
                .isPresent());
        boolean loose = PLACE.matcher(text).replaceAll("").matches(".*[{}].*");
        return known && !loose
                ? Optional.of(new Sentence(replaced(
                        text, place -> "{" + find(place, inputs).orElseThrow().name() + "}")))
                : Optional.empty();
    }

    /** With the labels that officials know. */
    String labelled(List<Column> inputs) {
        return replaced(
                text, place -> "{" + find(place, inputs).map(Column::label).orElse(place) + "}");
    }

    public String filled(Map<String, ?> facts) {
        return replaced(text, place -> String.valueOf(facts.get(place)));
    }

    private static Optional<Column> find(String place, List<Column> inputs) {
        return inputs.stream()
                .filter(input -> input.name().equals(place) || input.label().equals(place))
                .findFirst();
    }

    private static String replaced(String text, UnaryOperator<String> place) {
        return PLACE.matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(place.apply(found.group(1))));
    }
}
