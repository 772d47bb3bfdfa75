package org.duban.shared.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and notes, cell by cell, what is not as it should be. */
public final class RowReader {
    public static final String SEPARATOR = "；";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate UNREADABLE = LocalDate.of(2000, 1, 1);

    private final String sheet;
    private final Sheet.Row row;
    private final List<CellProblem> problems;

    public RowReader(String sheet, Sheet.Row row, List<CellProblem> problems) {
        this.sheet = sheet;
        this.row = row;
        this.problems = problems;
    }

    public String sheet() {
        return sheet;
    }

    public int number() {
        return row.number();
    }

    public void problem(String column, String message) {
        problems.add(new CellProblem(sheet, row.number(), column, message));
    }

    public boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    public String text(String column) {
        return row.cell(column);
    }

    public List<String> list(String column) {
        return Arrays.stream(text(column).split("[;；\\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    public <E extends Enum<E>> E choice(String column, E[] choices, Function<E, String> label, E unreadable) {
        E chosen = optionalChoice(column, choices, label);
        if (chosen != null) {
            return chosen;
        }
        if (isEmpty(column)) {
            problem(column, "不能为空");
        }
        return unreadable;
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String column, E[] choices, Function<E, String> label) {
        String text = text(column);
        for (E choice : choices) {
            if (label.apply(choice).equals(text)) {
                return choice;
            }
        }
        if (!text.isEmpty()) {
            String known = Arrays.stream(choices).map(label).collect(Collectors.joining("、"));
            problem(column, "“" + text + "”不在可选范围内，可选：" + known);
        }
        return null;
    }

    public LocalDate date(String column) {
        LocalDate date = optionalDate(column);
        if (date != null) {
            return date;
        }
        if (isEmpty(column)) {
            problem(column, "不能为空");
        }
        return UNREADABLE;
    }

    public @Nullable LocalDate optionalDate(String column) {
        String text = text(column).replace('/', '-').replace('.', '-');
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException unreadable) {
            problem(column, "“" + text(column) + "”不是日期，请写作 2026-01-31");
            return null;
        }
    }
}
