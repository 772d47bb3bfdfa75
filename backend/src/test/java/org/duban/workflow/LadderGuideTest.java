package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.ruletable.Column;
import org.duban.ruletable.Column.Choice;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.TableCheck;
import org.junit.jupiter.api.Test;

/** What officials may not write into the ladder. */
class LadderGuideTest {

    private static final LadderGuide GUIDE = new LadderGuide();
    private static final RuleTable LADDER = new RuleTable(
            "ladder",
            "督办阶梯",
            "1.1",
            false,
            List.of(column("last", "已到哪一级")),
            List.of(
                    column("rung", "下一级"),
                    Column.number("after", "等候"),
                    Column.number("answerDays", "答复时限"),
                    column("signedBy", "由谁签发")),
            List.of(),
            Optional.of(GUIDE));

    @Test
    void a_longer_wait_and_a_higher_signature_are_free() {
        assertThat(problems(row("NONE", "REMINDER", "MACHINE"), row("URGE", "BLUE", "LEADER")))
                .isEmpty();
    }

    @Test
    void no_rung_is_left_out() {
        assertThat(problems(row("URGE", "RED", "LEADER")))
                .singleElement()
                .asString()
                .contains("第 1 行", "不得越级");
    }

    @Test
    void no_paper_goes_out_unsigned() {
        assertThat(problems(row("URGE", "BLUE", "MACHINE")))
                .singleElement()
                .asString()
                .contains("不得由系统发出");
        assertThat(problems(row("YELLOW", "RED", "OFFICE")))
                .singleElement()
                .asString()
                .contains("残工委领导签发");
    }

    @Test
    void a_case_has_one_answer() {
        assertThat(problems(row("NONE", "REMINDER", "MACHINE"), row("NONE", "REMINDER", "OFFICE")))
                .singleElement()
                .asString()
                .contains("第 1 行与第 2 行的条件重叠");
    }

    private static List<String> problems(RuleRow... rows) {
        return TableCheck.of(LADDER, new ArrayList<>(List.of(rows))).problems();
    }

    private static RuleRow row(String last, String rung, String signedBy) {
        return new RuleRow(
                Map.of("last", '"' + last + '"'),
                Map.of("rung", rung, "after", "9", "answerDays", "5", "signedBy", signedBy),
                null);
    }

    private static Column column(String name, String label) {
        List<Choice> choices = Objects.requireNonNull(GUIDE.choices().get(name));
        return Column.choice(name, label, choices);
    }
}
