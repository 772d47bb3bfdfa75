package org.duban;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@ServerTest
class DatabaseCheckTest {

    @Autowired
    Environment running;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_good_database_passes() {
        assertThatCode(() -> DatabaseCheck.check(environment(url()))).doesNotThrowAnyException();
    }

    @Test
    void no_database_named_is_one_sentence() {
        assertThatThrownBy(() -> DatabaseCheck.check(new MockEnvironment()))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("DUBAN_DATABASE_URL");
    }

    @Test
    void an_unreachable_database_is_named_without_its_parameters() {
        assertThatThrownBy(() -> DatabaseCheck.check(environment("jdbc:mysql://127.0.0.1:1/duban?password=secret")))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("jdbc:mysql://127.0.0.1:1/duban")
                .hasMessageNotContaining("secret");
    }

    @Test
    void another_isolation_is_refused() {
        MockEnvironment environment = environment(url());
        environment.setProperty("spring.datasource.hikari.transaction-isolation", "TRANSACTION_REPEATABLE_READ");
        assertThatThrownBy(() -> DatabaseCheck.check(environment))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("TRANSACTION_READ_COMMITTED");
    }

    @Test
    void a_three_byte_character_set_is_refused() {
        assumeFalse(url().startsWith("jdbc:h2"), "H2 knows no character sets");
        String name = "dispatch_latin_" + System.nanoTime();
        jdbc.sql("create database " + name + " character set latin1").update();
        assertThatThrownBy(() -> DatabaseCheck.check(environment(url().replaceFirst("(//[^/]+/)\\w*", "$1" + name))))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("utf8mb4");
    }

    private String url() {
        return running.getRequiredProperty("spring.datasource.url");
    }

    private MockEnvironment environment(String url) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", running.getProperty("spring.datasource.username", ""))
                .withProperty("spring.datasource.password", running.getProperty("spring.datasource.password", ""));
    }
}
