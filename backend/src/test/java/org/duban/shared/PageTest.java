package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest(name = "{0} rows on page {1}")
    @CsvSource({"0, 1, 0, 0", "7, 1, 7, 0", "7, 3, 47, 0", "20, 1, 412, 1", "20, 2, 412, 1", "0, 30, 412, 1"})
    void a_page_on_which_the_list_ends_tells_how_long_it_is(int rows, int number, long total, int counted) {
        AtomicInteger asked = new AtomicInteger();
        Page<String> page = Page.of(Collections.nCopies(rows, "事项"), new PageRequest(number, 20, null), () -> {
            asked.incrementAndGet();
            return 412;
        });

        assertThat(page.total()).isEqualTo(total);
        assertThat(asked).hasValue(counted);
    }
}
