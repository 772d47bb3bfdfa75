package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of a table: what each of its columns holds. */
record TableHead(List<Optional<HeaderField>> fields, List<Integer> years) {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    TableHead {
        fields = List.copyOf(fields);
        years = List.copyOf(years);
    }

    static TableHead of(Script script, List<Span> cells) {
        List<Optional<HeaderField>> fields = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        for (Span cell : cells) {
            fields.add(HeaderField.of(script.seen(cell)));
            Matcher year = YEAR.matcher(script.seen(cell));
            years.add(year.find() ? Integer.parseInt(year.group()) : 0);
        }
        return new TableHead(fields, years).withBaselineYears();
    }

    /** Of several plain years the last is the target, the first the baseline. */
    private TableHead withBaselineYears() {
        int target = targetYear();
        List<Optional<HeaderField>> told = new ArrayList<>(fields);
        for (int i = 0; i < told.size(); i++) {
            boolean isEarlier = years.get(i) > 0 && years.get(i) < target;
            if (isEarlier && told.get(i).equals(Optional.of(HeaderField.TARGET))) {
                told.set(i, Optional.of(HeaderField.BASELINE));
            }
        }
        return new TableHead(told, years);
    }

    private int targetYear() {
        return years.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    boolean has(HeaderField field) {
        return column(field) >= 0;
    }

    int column(HeaderField field) {
        return fields.indexOf(Optional.of(field));
    }

    @Nullable
    Integer year(HeaderField field) {
        int column = column(field);
        return column < 0 || years.get(column) == 0 ? null : years.get(column);
    }

    boolean isOfIndicators() {
        return has(HeaderField.INDICATOR) && (has(HeaderField.TARGET) || has(HeaderField.ATTRIBUTE)) && !hasUnits();
    }

    boolean isOfTasks() {
        return hasUnits()
                && (has(HeaderField.TASK)
                        || has(HeaderField.CONTENT)
                        || has(HeaderField.PROJECT)
                        || has(HeaderField.INDICATOR));
    }

    boolean isOfProjects() {
        return has(HeaderField.PROJECT) && !hasUnits();
    }

    boolean isKnown() {
        return isOfIndicators() || isOfTasks() || isOfProjects();
    }

    private boolean hasUnits() {
        return HeaderField.UNITS.stream().anyMatch(this::has);
    }
}
