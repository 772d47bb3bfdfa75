package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class AuditKeyTest {

    private final AuditKey keys = new AuditKey();

    @Test
    void production_without_a_key_does_not_start_and_says_in_one_sentence_what_is_wanted() {
        assertThatThrownBy(() -> keys.houseKey(""))
                .isInstanceOf(MissingAuditKey.class)
                .hasMessageContaining("DUBAN_AUDIT_KEY");
        assertThatThrownBy(() -> keys.houseKey("short")).isInstanceOf(MissingAuditKey.class);
        Throwable failure = new BeanCreationException("sealing", new MissingAuditKey("请用环境变量 DUBAN_AUDIT_KEY"));
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failed) -> {}))
                        .stream()
                        .filter(MissingAuditKeyAnalyzer.class::isInstance)
                        .map(analyzer -> Objects.requireNonNull(analyzer.analyze(failure))
                                .getDescription()))
                .containsExactly("请用环境变量 DUBAN_AUDIT_KEY");
    }

    @Test
    void the_demo_makes_a_key_once_and_keeps_it(@TempDir Path data) throws Exception {
        String first = fingerprint(data.resolve("new"));
        assertThat(fingerprint(data.resolve("new"))).isEqualTo(first);
        assertThat(Files.readString(data.resolve("new/audit.key"))).hasSize(64);
        assertThat(fingerprint(data.resolve("other"))).isNotEqualTo(first);
    }

    private String fingerprint(Path data) throws Exception {
        return keys.sealing(keys.demoHouseKey("", data)).fingerprint();
    }

    @Test
    void what_is_derived_for_one_purpose_tells_nothing_of_another() {
        HouseKey key = keys.houseKey("a-secret-of-at-least-thirty-two-letters");
        assertThat(key.derived("survey")).hasSize(32).isEqualTo(key.derived("survey"));
        assertThat(key.derived("survey")).isNotEqualTo(key.derived("other")).isNotEqualTo(key.secret());
    }
}
