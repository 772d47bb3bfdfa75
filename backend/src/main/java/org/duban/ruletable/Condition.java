package org.duban.ruletable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks of a fact. This little grammar is all that reaches the engine: {@code -}, a number, {@code > 5},
 * {@code [1..5)}, or known values ({@code "RED","YELLOW"}); no expression of any language fits in.
 *
 * @param words as an official reads it; null when the fact does not matter
 */
public record Condition(String text, @Nullable String words, Span span) {

    public static final String ANY = "-";

    private static final String NUMBER = "(-?\\d{1,9})";
    private static final Pattern EXACTLY = Pattern.compile(NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>) ?" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile("([\\[(])" + NUMBER + "\\.\\." + NUMBER + "([\\])])");
    private static final Pattern VALUE = Pattern.compile("\"([A-Za-z0-9_-]{1,60})\"");
    private static final int LONGEST = 2_000;

    public boolean isAny() {
        return words == null;
    }

    /** Empty when the cell does not keep to the grammar, or can never hold. */
    public static Optional<Condition> read(Column column, String cell) {
        // Not even a line break around it: what is kept is what was read.
        String text = cell.length() > LONGEST || cell.chars().anyMatch(Character::isISOControl) ? "" : cell.strip();
        if (text.equals(ANY)) {
            return Optional.of(new Condition(ANY, null, all(column)));
        }
        Optional<Condition> read = column.type() == Column.Type.NUMBER ? number(text) : choice(column, text);
        return read.filter(condition -> !condition.span().isEmpty());
    }

    static Span all(Column column) {
        return column.type() == Column.Type.NUMBER
                ? Span.NUMBERS
                : Span.of(0, column.choices().size() - 1L);
    }

    private static Optional<Condition> number(String text) {
        Matcher exactly = EXACTLY.matcher(text);
        if (exactly.matches()) {
            long number = Long.parseLong(text);
            return Optional.of(new Condition(String.valueOf(number), "等于 " + number, Span.of(number, number)));
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return Optional.of(compared(compared.group(1), Long.parseLong(compared.group(2))));
        }
        Matcher between = BETWEEN.matcher(text);
        return between.matches() ? Optional.of(between(between)) : Optional.empty();
    }

    private static Condition compared(String sign, long number) {
        String text = sign + " " + number;
        long lowest = Span.NUMBERS.intervals().get(0).least();
        long highest = Span.NUMBERS.intervals().get(0).most();
        return switch (sign) {
            case ">" -> new Condition(text, "大于 " + number, Span.of(number + 1, highest));
            case ">=" -> new Condition(text, "不小于 " + number, Span.of(number, highest));
            case "<" -> new Condition(text, "小于 " + number, Span.of(lowest, number - 1));
            default -> new Condition(text, "不大于 " + number, Span.of(lowest, number));
        };
    }

    private static Condition between(Matcher found) {
        long least = Long.parseLong(found.group(2));
        long most = Long.parseLong(found.group(3));
        boolean from = found.group(1).equals("[");
        boolean to = found.group(4).equals("]");
        return new Condition(
                found.group(1) + least + ".." + most + found.group(4),
                (from ? "不小于 " : "大于 ") + least + "、" + (to ? "不大于 " : "小于 ") + most,
                Span.of(from ? least : least + 1, to ? most : most - 1));
    }

    private static Optional<Condition> choice(Column column, String text) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Optional<Integer> index = value(column, part.strip()).flatMap(column::indexOf);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(index.get());
        }
        List<Column.Choice> choices = chosen.stream().map(column.choices()::get).toList();
        return Optional.of(new Condition(
                choices.stream().map(choice -> literal(column, choice.value())).collect(Collectors.joining(",")),
                choices.stream().map(Column.Choice::label).collect(Collectors.joining("或")),
                Span.ofEach(List.copyOf(chosen))));
    }

    private static Optional<String> value(Column column, String part) {
        if (column.type() == Column.Type.YES_NO) {
            return Optional.of(part);
        }
        Matcher quoted = VALUE.matcher(part);
        return quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty();
    }

    private static String literal(Column column, String value) {
        return column.type() == Column.Type.YES_NO ? value : '"' + value + '"';
    }

    /** How a cell that is nobody's to edit reads: whatever stands there, with the words that are known. */
    static @Nullable String readable(Column column, String cell) {
        if (cell.equals(ANY)) {
            return null;
        }
        Optional<Condition> read = read(column, cell);
        return read.isPresent()
                ? read.get().words()
                : Arrays.stream(cell.split(","))
                        .map(part -> part.strip().replace("\"", ""))
                        .map(column::word)
                        .collect(Collectors.joining("或"));
    }
}
