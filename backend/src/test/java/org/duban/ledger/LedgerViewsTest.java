package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class LedgerViewsTest {
    private static final String LOOK =
            "{\"filter\":{\"kind\":\"KEY_PROJECT\",\"light\":\"RED\",\"asOf\":\"2022-06-30\",\"q\":\"${康复}<b>𠮷\"},\"columns\":[\"title\",\"due\"],\"sort\":\"-due\",\"form\":\"TASKS\"}";

    @LocalServerPort
    int port;

    @Test
    void a_view_is_kept_word_for_word_and_is_its_owners() {
        Caller handler = Caller.signedIn(port, "mz-handler");
        Answer kept = handler.post("/api/ledger/views", view("红灯任务", false, LOOK));

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        JsonNode look = kept.json().path("look");
        assertThat(look.path("filter").path("q").asString()).isEqualTo("${康复}<b>𠮷");
        assertThat(look.path("filter").path("kind").asString()).isEqualTo("KEY_PROJECT");
        assertThat(look.path("filter").path("asOf").asString()).isEqualTo("2022-06-30");
        assertThat(look.path("columns").get(1).asString()).isEqualTo("due");
        assertThat(names(handler)).contains("红灯任务");
        assertThat(names(Caller.signedIn(port, "cl-handler"))).doesNotContain("红灯任务");
        assertThat(handler.post("/api/ledger/views", view("红灯任务", false, LOOK)).status())
                .isEqualTo(422);
    }

    @Test
    void the_office_shares_views_and_nobody_else_touches_them() {
        Caller office = Caller.signedIn(port, "office");
        Caller handler = Caller.signedIn(port, "jy-handler");
        String path = office.post("/api/ledger/views", view("月度调度", true, LOOK)).header("Location");

        assertThat(names(handler)).contains("月度调度");
        assertThat(handler.put(path, view("改名", false, LOOK), 0).status()).isEqualTo(404);
        assertThat(handler.post("/api/ledger/views", view("也共享", true, LOOK)).status())
                .isEqualTo(403);
        assertThat(office.put(path, view("月度调度会", true, LOOK), 0).status()).isEqualTo(200);
        assertThat(office.put(path, view("旧的", true, LOOK), 0).status()).isEqualTo(412);
        assertThat(names(handler)).contains("月度调度会").doesNotContain("月度调度");
    }

    @Test
    void a_view_that_could_not_be_opened_is_not_kept() {
        Caller handler = Caller.signedIn(port, "cl-handler");

        assertThat(handler.post("/api/ledger/views", view("坏列", false, "{\"columns\":[\"secret\"]}"))
                        .status())
                .isEqualTo(422);
        assertThat(handler.post("/api/ledger/views", view("坏序", false, "{\"sort\":\"secret\"}"))
                        .status())
                .isEqualTo(422);
        assertThat(handler.post("/api/ledger/views", view(" ", false, LOOK)).status())
                .isEqualTo(422);
    }

    private static String view(String name, boolean shared, String look) {
        return "{\"name\":\"%s\",\"shared\":%s,\"look\":%s}".formatted(name, shared, look);
    }

    private static Stream<String> names(Caller caller) {
        return caller.get("/api/ledger/views")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("name").asString());
    }
}
