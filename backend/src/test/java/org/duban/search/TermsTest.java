package org.duban.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void words_are_separated_by_any_gap_and_counted_once() {
        assertThat(Terms.of(" 康复　服务\n康复 ").words()).containsExactly("康复", "服务");
        assertThat(Terms.of("  ").isEmpty()).isTrue();
        assertThat(Terms.of(null).isEmpty()).isTrue();
    }

    @Test
    void full_width_and_capital_letters_are_the_same_as_plain_ones() {
        assertThat(Terms.of("ＡＢＣ１２").words()).containsExactly("abc12");
        assertThat(Folded.of("𠮷〔２０２２〕Ａ")).isEqualTo("𠮷〔2022〕a");
    }

    @Test
    void wildcards_stand_for_themselves() {
        assertThat(Terms.of("100%_!").patterns()).containsExactly("%100!%!_!!%");
    }

    @Test
    void operators_of_the_full_text_index_never_reach_it() {
        assertThat(Terms.of("+康复 -\"服务\" (残*疾) ~<@>").runs()).isEqualTo("+\"康复\" +\"服务\"");
        assertThat(Terms.of("残 * \" %").runs()).isNull();
        assertThat(Terms.of("临残工委〔2022〕12号").runs()).isEqualTo("+\"临残工委\" +\"2022\" +\"12号\"");
        assertThat(Terms.of("张𠮷三丰").runs()).isEqualTo("+\"三丰\"");
    }

    @Test
    void what_is_too_long_is_refused_with_what_to_do() {
        assertThat(Terms.of("残".repeat(200)).words()).hasSize(1);
        assertThatThrownBy(() -> Terms.of("残".repeat(201)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("只输入关键的几个词");
        assertThatThrownBy(() -> Terms.of("一 二 三 四 五 六 七 八 九 十 百")).hasMessageContaining("删去一些");
    }
}
