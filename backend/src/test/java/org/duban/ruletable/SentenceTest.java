package org.duban.ruletable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    private static final List<Column> INPUTS = List.of(Column.number("days", "天数"));

    @Test
    void facts_are_named_by_their_labels_and_filled_in_as_text() {
        Sentence read = Sentence.read("逾期 {天数} 天 $1", INPUTS).orElseThrow();
        assertThat(read.text()).isEqualTo("逾期 {days} 天 $1");
        assertThat(read.labelled(INPUTS)).isEqualTo("逾期 {天数} 天 $1");
        assertThat(read.filled(Map.of("days", 3))).isEqualTo("逾期 3 天 $1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "${days}", "#{days}", "{未知}", "{days", "days}", "a\nb", "a\u2028b", "{{days}}", "{}"})
    void what_is_no_plain_sentence_is_refused(String hostile) {
        assertThat(Sentence.read(hostile, INPUTS)).isEmpty();
    }
}
