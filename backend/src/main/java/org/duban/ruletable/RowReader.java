package org.duban.ruletable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Reads the rows that somebody typed: every cell by its grammar, all that is wrong in one go, each with row and column. */
final class RowReader {
    static final int MOST_ROWS = 60;

    private final RuleTable table;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private RowReader(RuleTable table) {
        this.table = table;
    }

    static List<RuleRow> read(RuleTable table, List<RuleRow> typed) {
        RowReader reader = new RowReader(table);
        if (typed.isEmpty() || typed.size() > MOST_ROWS || typed.stream().anyMatch(Objects::isNull)) {
            throw RuleViolated.invalid("rows", "规则表应有 1 至 " + MOST_ROWS + " 行");
        }
        List<RuleRow> rows = IntStream.range(0, typed.size())
                .mapToObj(i -> reader.row(i, typed.get(i)))
                .toList();
        if (!reader.errors.isEmpty()) {
            throw RuleViolated.invalid(reader.errors);
        }
        return rows;
    }

    private RuleRow row(int index, RuleRow typed) {
        Map<String, String> conditions = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        table.inputs().forEach(input -> conditions.put(input.name(), condition(index, input, typed)));
        table.outputs().forEach(output -> answers.put(output.name(), answer(index, output, typed)));
        refuseUnknown(index, typed);
        return new RuleRow(conditions, answers, note(index, typed.note()));
    }

    private String condition(int index, Column input, RuleRow typed) {
        String cell = typed.condition(input);
        Optional<Condition> read = Condition.read(input, cell);
        read.ifPresentOrElse(fine -> {}, () -> complain(index, input, hint(input)));
        return read.map(Condition::text).orElse(Condition.ANY);
    }

    private static String hint(Column input) {
        return input.type() == Column.Type.NUMBER ? "条件应为一个数、一个比较或前小后大的区间" : "条件只能在所列的值中选择";
    }

    private String answer(int index, Column output, RuleRow typed) {
        String cell = typed.answer(output);
        Optional<String> read =
                switch (output.type()) {
                    case TEXT -> Sentence.read(cell, table.inputs()).map(Sentence::text);
                    case NUMBER -> Optional.of(cell.strip()).filter(number -> number.matches("\\d{1,6}"));
                    default ->
                        Optional.of(cell).filter(value -> output.indexOf(value).isPresent());
                };
        read.ifPresentOrElse(fine -> {}, () -> complain(index, output, demand(output)));
        return read.orElse("");
    }

    private static String demand(Column output) {
        return switch (output.type()) {
            case TEXT -> "应为 " + Sentence.LONGEST + " 字以内的一句话，花括号里只能是本表的条件名称";
            case NUMBER -> "应为 0 至 999999 的整数";
            default -> "请在所列的值中选择";
        };
    }

    private @Nullable String note(int index, @Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.codePointCount(0, note.length()) > Sentence.LONGEST || note.matches("(?s).*\\p{Cntrl}.*")) {
            errors.putIfAbsent(
                    "rows[" + index + "].note", "第 " + (index + 1) + " 行“依据”应为 " + Sentence.LONGEST + " 字以内的一行文字");
        }
        return note.strip();
    }

    private void refuseUnknown(int index, RuleRow typed) {
        boolean known = table.columns()
                        .map(Column::name)
                        .toList()
                        .containsAll(typed.conditions().keySet())
                && table.columns()
                        .map(Column::name)
                        .toList()
                        .containsAll(typed.answers().keySet());
        if (!known) {
            errors.putIfAbsent("rows[" + index + "]", "第 " + (index + 1) + " 行有本表没有的列，请刷新页面后重试");
        }
    }

    private void complain(int index, Column column, String what) {
        errors.putIfAbsent(
                "rows[" + index + "]." + column.name(), "第 " + (index + 1) + " 行“" + column.label() + "”：" + what);
    }
}
