package org.duban.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.duban.audit.HouseKeys;
import org.junit.jupiter.api.Test;

/** A token is good for its survey alone, and a code for however a person spells it. */
class TokensTest {
    private final Tokens tokens = new Tokens(HouseKeys.of("a-secret-of-at-least-thirty-two-letters"), new Random(7));
    private final Tokens others = new Tokens(HouseKeys.of("another-secret-of-thirty-two-letters!!"), new Random(7));

    @Test
    void a_token_is_known_by_its_seal_and_has_one_spelling() {
        String token = tokens.issue(survey(1));
        assertThat(tokens.isIssued(survey(1), token)).isTrue();
        assertThat(tokens.isIssued(survey(2), token)).isFalse();
        assertThat(others.isIssued(survey(1), token)).isFalse();
        assertThat(tokens.isIssued(survey(1), token + "=")).isFalse();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.isIssued(survey(1), changed)).as(changed).isFalse();
        }
    }

    @Test
    void a_code_is_read_as_it_was_meant() {
        var letter = new Tokens.Letter(3, 271);
        String code = tokens.code(survey(1), letter);
        assertThat(code).hasSize(12).doesNotContain("O", "I", "L", "U");
        String typed = code.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l');
        assertThat(tokens.letter(survey(1), " " + typed.substring(0, 6) + "-" + typed.substring(6)))
                .contains(letter);
        assertThat(tokens.letter(survey(2), code)).isEmpty();
        assertThat(others.letter(survey(1), code)).isEmpty();
        assertThat(tokens.letter(survey(1), "第一号")).isEmpty();
    }

    @Test
    void an_address_is_another_tomorrow_and_a_household_is_one() {
        assertThat(tokens.ofAddress(survey(1), "2022-09-01", "10.0.0.1"))
                .isNotEqualTo(tokens.ofAddress(survey(1), "2022-09-02", "10.0.0.1"));
        assertThat(AddressLimit.net("2001:db8:1:2::1")).isEqualTo(AddressLimit.net("2001:db8:1:2:ffff::9"));
        assertThat(AddressLimit.net("2001:db8:1:2::1")).isNotEqualTo(AddressLimit.net("2001:db8:1:3::1"));
        assertThat(AddressLimit.net("10.0.0.1")).isNotEqualTo(AddressLimit.net("10.0.0.2"));
    }

    private static Survey survey(long id) {
        return new Survey(
                id,
                1,
                "slug" + id,
                "调查",
                Survey.Stored.APPROVED,
                null,
                null,
                "{}",
                "a",
                "甲",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0);
    }
}
