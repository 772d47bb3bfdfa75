package org.duban.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a duty lapses: the close of business of its last working day; and which years on the way had no notice yet. */
public record Deadline(Instant at, LocalDate day, List<Year> unknownYears) {

    public Deadline {
        unknownYears = List.copyOf(unknownYears);
    }

    public boolean basedOnWeekendsOnly() {
        return !unknownYears.isEmpty();
    }

    /** What the screen says beside the date, or null if every year on the way is known. */
    public @Nullable String sentence() {
        return basedOnWeekendsOnly() ? sentenceOf(unknownYears) : null;
    }

    static String sentenceOf(List<Year> years) {
        return years.stream().map(Year::toString).collect(Collectors.joining("、")) + "年的放假安排尚未录入，期限暂按周末休息推算，录入后自动重算。";
    }
}
