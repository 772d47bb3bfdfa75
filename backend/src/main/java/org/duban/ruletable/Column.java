package org.duban.ruletable;

import java.util.List;
import java.util.Optional;

/**
 * A fact that a table asks for, or an answer that it gives.
 *
 * @param name as programs call it
 * @param label as officials call it
 * @param choices all that can stand there, for what is chosen
 */
public record Column(String name, String label, Type type, List<Choice> choices) {

    public enum Type {
        NUMBER,
        CHOICE,
        YES_NO,
        TEXT
    }

    public record Choice(String value, String label) {}

    public Column {
        choices = List.copyOf(choices);
    }

    public static Column number(String name, String label) {
        return new Column(name, label, Type.NUMBER, List.of());
    }

    public static Column text(String name, String label) {
        return new Column(name, label, Type.TEXT, List.of());
    }

    public static Column choice(String name, String label, List<Choice> choices) {
        return new Column(name, label, Type.CHOICE, choices);
    }

    public static Column yesNo(String name, String label) {
        return new Column(name, label, Type.YES_NO, List.of(new Choice("true", "是"), new Choice("false", "否")));
    }

    /** The officials' word for a value. */
    public String word(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    Optional<Integer> indexOf(String value) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).value().equals(value)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
