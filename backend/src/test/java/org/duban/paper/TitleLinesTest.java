package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleLinesTest {

    @Test
    void a_title_that_fits_stays_in_one_line() {
        assertThat(TitleLines.of("关于补齐里程碑的督办单")).containsExactly("关于补齐里程碑的督办单");
    }

    @Test
    void a_long_title_breaks_where_a_reader_pauses_and_never_before_a_closing_mark() {
        List<String> lines = TitleLines.of("关于困难残疾人生活补贴和重度残疾人护理补贴标准动态调整（黄色）的督办单");
        assertThat(String.join("", lines)).hasSize(35);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.length()).isBetween(14, 20);
            assertThat(line).doesNotStartWith("的").doesNotStartWith("）").doesNotEndWith("（");
        });
    }

    @Test
    void numbers_and_latin_words_stay_whole() {
        assertThat(TitleLines.of("关于做好残疾人基本状况调查和数据更新2025年度第12号提示工作的通报"))
                .noneMatch(line -> line.endsWith("2") || line.endsWith("20") || line.endsWith("202"));
    }
}
