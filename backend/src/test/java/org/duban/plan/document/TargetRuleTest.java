package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRuleTest {
    @ParameterizedTest
    @CsvSource({
        "≥97, %, REACH, ≥, 97",
        "＞90, %, STRICT, >, 90",
        "<3, %, STRICT, <, 3",
        "≤ 5.5, %, REACH, ≤, 5.5",
        "95以上, %, REACH, ≥, 95",
        "不低于85%, '', REACH, ≥, 85",
        "100, %, HOLD, =, 100",
        "60, %, REACH, =, 60",
        "'6,000', 人次, CUMULATIVE, =, 6000",
        "[200], 户, CUMULATIVE, =, 200",
        "与全省平均水平持平, %, RELATIVE, ,",
        "明显改善, '', UNDECIDED, ,",
    })
    void a_target_is_what_its_words_say(String cell, String unit, String kind, String comparator, String value) {
        Target target = TargetRule.read(Canonical.of(cell), unit, cell);
        assertThat(target.kind()).hasToString(kind);
        assertThat(target.comparator()).isEqualTo(comparator);
        assertThat(target.value() == null ? null : target.value().toPlainString())
                .isEqualTo(value);
    }
}
