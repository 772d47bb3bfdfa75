package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.ruletable.Column;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.TableCheck;
import org.junit.jupiter.api.Test;

/** What officials may not write into the table of grades. */
class GradeGuideTest {

    private static final GradeGuide GUIDE = new GradeGuide();
    private static final RuleTable GRADES = new RuleTable(
            "grade",
            "评估等次",
            "1.1",
            true,
            List.of(
                    Column.number("hundredths", "核实得分"),
                    Column.yesNo("silent", "逾期未自评"),
                    Column.yesNo("refuted", "抽查不属实")),
            List.of(
                    Column.choice(
                            "grade",
                            "等次",
                            Objects.requireNonNull(GUIDE.choices().get("grade"))),
                    Column.text("reason", "缘由")),
            List.of(),
            Optional.of(GUIDE));

    @Test
    void the_limits_between_grades_are_free() {
        assertThat(problems(
                        row("-", "-", "true", "QUALIFIED"),
                        row("-", "true", "-", "QUALIFIED"),
                        row(">= 9500", "-", "-", "EXCELLENT"),
                        row("-", "-", "-", "UNQUALIFIED")))
                .isEmpty();
    }

    @Test
    void nobody_is_good_who_was_silent_or_whose_claim_proved_untrue() {
        assertThat(problems(row(">= 9000", "-", "-", "EXCELLENT"), row("-", "-", "-", "QUALIFIED")))
                .anyMatch(problem -> problem.contains("逾期未自评的，最高评为合格"))
                .anyMatch(problem -> problem.contains("抽查不属实的，最高评为合格"));
    }

    @Test
    void every_score_has_a_grade() {
        assertThat(problems(row("< 6000", "-", "-", "UNQUALIFIED"))).isNotEmpty();
    }

    private static List<String> problems(RuleRow... rows) {
        return TableCheck.of(GRADES, new ArrayList<>(List.of(rows))).problems();
    }

    private static RuleRow row(String hundredths, String silent, String refuted, String grade) {
        return new RuleRow(
                Map.of("hundredths", hundredths, "silent", silent, "refuted", refuted),
                Map.of("grade", grade, "reason", "缘由"),
                null);
    }
}
