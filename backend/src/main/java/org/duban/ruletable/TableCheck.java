package org.duban.ruletable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.ruletable.RuleTable.Guard;

/**
 * Whether rows make a sound table: where the first that fits holds, the last one fits always, and where only one may fit,
 * no two overlap; and no guard is broken by any facts whatever. A row is seen as the box of facts it covers; what earlier rows took is cut away, so that what is left
 * is exactly what the row answers.
 */
public final class TableCheck {

    /** So many pieces may be left of a row; a table that is cut finer is read by nobody. */
    private static final int FINEST = 2_000;

    private final RuleTable table;
    private final List<RuleRow> rows;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** @param problems what forbids to put it in force; @param warnings what to look at */
    public record Findings(List<String> problems, List<String> warnings) {
        public boolean isSound() {
            return problems.isEmpty();
        }
    }

    private TableCheck(RuleTable table, List<RuleRow> rows) {
        this.table = table;
        this.rows = rows;
    }

    public static Findings of(RuleTable table, List<RuleRow> rows) {
        TableCheck check = new TableCheck(table, rows);
        check.run();
        return new Findings(List.copyOf(check.problems), List.copyOf(check.warnings));
    }

    private void run() {
        List<Box> boxes = rows.stream().map(this::box).toList();
        if (table.firstHolds() && !isCatchAll(rows.get(rows.size() - 1))) {
            problems.add("最后一行的条件应全部为“不限”，使任何情况都有结论");
        }
        for (int i = 0; i < rows.size(); i++) {
            check(i, boxes.get(i), boxes.subList(0, i));
        }
    }

    private boolean isCatchAll(RuleRow row) {
        return table.inputs().stream().allMatch(input -> row.condition(input).equals(Condition.ANY));
    }

    private void check(int index, Box box, List<Box> earlier) {
        Optional<List<Box>> reached = left(box, earlier);
        if (reached.isEmpty()) {
            problems.add("第 " + (index + 1) + " 行与前面各行交错过多，请合并或简化条件");
            return;
        }
        if (!table.firstHolds()) {
            refuseOverlap(index, box, earlier);
        } else if (reached.get().isEmpty() && index < rows.size() - 1) {
            warnings.add("第 " + (index + 1) + " 行的情况都已由前面的行判定，永远轮不到它");
        }
        for (Guard guard : table.guide().orElseThrow().guards()) {
            if (breaks(rows.get(index), reached.get(), guard)) {
                problems.add(
                        "第 " + (index + 1) + " 行违反“" + guard.sentence() + "”：" + words(guard) + "的情况会落到这一行，请在它前面判定");
            }
        }
    }

    private void refuseOverlap(int index, Box box, List<Box> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            if (!earlier.get(i).and(box).isEmpty()) {
                problems.add("第 " + (i + 1) + " 行与第 " + (index + 1) + " 行的条件重叠，同一情况只能有一个结论");
            }
        }
    }

    private boolean breaks(RuleRow row, List<Box> reached, Guard guard) {
        boolean obeys = guard.allowed().contains(row.answers().getOrDefault(guard.output(), ""));
        Box about = box(new RuleRow(guard.when(), Map.of(), null));
        return !obeys && reached.stream().anyMatch(piece -> !piece.and(about).isEmpty());
    }

    private String words(Guard guard) {
        RuleRow about = new RuleRow(guard.when(), Map.of(), null);
        return table.inputs().stream()
                .filter(input -> guard.when().containsKey(input.name()))
                .map(input -> input.label() + Condition.readable(input, about.condition(input)))
                .collect(Collectors.joining("，"));
    }

    private Box box(RuleRow row) {
        return new Box(table.inputs().stream()
                .map(input -> Condition.read(input, row.condition(input))
                        .orElseThrow()
                        .span())
                .toList());
    }

    private static Optional<List<Box>> left(Box box, List<Box> earlier) {
        List<Box> left = List.of(box);
        for (Box before : earlier) {
            left = left.stream()
                    .flatMap(piece -> piece.without(before).stream())
                    .toList();
            if (left.size() > FINEST) {
                return Optional.empty();
            }
        }
        return Optional.of(left);
    }
}
