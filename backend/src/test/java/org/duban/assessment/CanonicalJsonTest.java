package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same facts are the same text, and the text is what it was when its hash was first written down. */
class CanonicalJsonTest {

    record Facts(
            String title,
            LocalDate due,
            Instant at,
            BigDecimal amount,
            @Nullable String note,
            List<Integer> years,
            Map<String, Integer> counts) {}

    private static final Facts FACTS = facts("2.5");

    private static Facts facts(String amount) {
        return new Facts(
                "𠮷任务",
                LocalDate.of(2023, 6, 30),
                Instant.parse("2023-06-30T15:59:59.999Z"),
                new BigDecimal(amount),
                null,
                List.of(2022, 2023),
                Map.of("b", 2, "a", 1));
    }

    @Test
    void names_stand_in_order_and_nothing_is_left_to_chance() {
        assertThat(CanonicalJson.write(FACTS))
                .isEqualTo("{\"amount\":2.5,\"at\":\"2023-06-30T15:59:59.999Z\",\"counts\":{\"a\":1,\"b\":2},"
                        + "\"due\":\"2023-06-30\",\"note\":null,\"title\":\"𠮷任务\",\"years\":[2022,2023]}");
    }

    @Test
    void idle_zeros_of_a_database_change_nothing() {
        assertThat(CanonicalJson.write(facts("2.500000"))).isEqualTo(CanonicalJson.write(FACTS));
        assertThat(CanonicalJson.write(new BigDecimal("100.00"))).isEqualTo("100");
    }

    @Test
    void what_is_read_back_is_written_as_it_was() {
        String text = CanonicalJson.write(FACTS);
        assertThat(CanonicalJson.write(CanonicalJson.read(text, Facts.class))).isEqualTo(text);
    }

    @Test
    void a_hash_is_that_of_the_text_in_utf_8() {
        assertThat(CanonicalJson.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
