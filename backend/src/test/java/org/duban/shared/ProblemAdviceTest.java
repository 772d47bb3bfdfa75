package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

    @RestController
    static class DyingDatabase {
        @PostMapping("/write")
        String write() {
            // As the engine fails: Spring knows its own data access failures, but not these.
            throw new IllegalStateException("gone", new EOFException("Can not read response from server"));
        }
    }

    @Test
    void a_write_that_a_dead_database_lost_is_never_answered_with_200() {
        var server = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new DyingDatabase())
                .setControllerAdvice(new ProblemAdvice(event -> {}))
                .build());
        assertThat(server.post().uri("/write"))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("未保存");
    }
}
