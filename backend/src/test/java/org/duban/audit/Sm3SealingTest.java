package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Sm3SealingTest {

    private final Sealing sealing = new Sm3Sealing("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_seal_depends_on_key_content_and_what_came_before() {
        String seal = sealing.seal("a", "b");
        assertThat(seal).hasSize(64).isEqualTo(sealing.seal("a", "b"));
        assertThat(sealing.seal("ab", "")).isNotEqualTo(seal);
        assertThat(sealing.seal("a", "c")).isNotEqualTo(seal);
        assertThat(new Sm3Sealing(new byte[32]).seal("a", "b")).isNotEqualTo(seal);
    }

    @Test
    void text_pushed_from_one_column_into_the_next_changes_the_content() {
        assertThat(entry("ab", "c").content(1)).isNotEqualTo(entry("a", "bc").content(1));
        assertThat(entry("a", "").content(1)).isNotEqualTo(entry("a", null).content(1));
    }

    private static AuditEntry entry(String username, @Nullable String actingFor) {
        return new AuditEntry(
                1,
                Instant.EPOCH,
                username,
                actingFor,
                "POST",
                "/api",
                Outcome.ACCEPTED,
                200,
                null,
                "r",
                "127.0.0.1",
                null,
                null);
    }
}
