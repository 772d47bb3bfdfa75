package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.access.Role;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 机关代字: set for all plans or for one; what was numbered stays, and a register goes on where it stopped. */
@ServerTest
class PaperCodesStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Signature SIGNED = new Signature(Role.LEADER, 1, "市政府", "张三", null);

    @LocalServerPort
    int port;

    @Autowired
    Papers papers;

    @Autowired
    SmallPlan small;

    @Autowired
    Clock clock;

    private Officials officials;
    private long plan;

    @BeforeEach
    void a_plan() {
        officials = new Officials(port);
        LocalDate today = LocalDate.now(clock);
        plan = small.published(today, today.plusYears(2), List.of(lead("市民政局")));
    }

    @Test
    void a_plan_with_a_code_of_its_own_is_numbered_from_one_and_back_where_it_stopped() {
        PaperNumber before = issued();
        JsonNode own =
                ok(change(officials.office(), "?planId=" + plan, Map.of("code", code("督"), "reason", "专项规划单独编号")));
        assertThat(line(own).path("own").asBoolean()).isTrue();
        assertThat(issued()).isEqualTo(new PaperNumber(code("督"), before.year(), 1));
        assertThat(issued().ordinal()).isEqualTo(2);

        ok(change(officials.office(), "?planId=" + plan, Map.of("reason", "规划已并入")));
        PaperNumber after = issued();
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.ordinal()).isGreaterThan(before.ordinal());
        JsonNode told = ok(officials.office().get("/api/paper-codes/changes?planId=" + plan))
                .path("items");
        assertThat(told)
                .extracting(
                        one -> one.path("former").asString() + one.path("code").asString())
                .containsExactly(code("督"), before.code() + code("督"));
        assertThat(told.get(0).path("code").isNull()).isTrue();
        officials.assertSound();
    }

    @Test
    void what_is_no_code_is_refused_and_of_two_who_change_at_once_the_second_reads_again() {
        for (String wrong : List.of("临残〔2026〕", "督号", "督", "临 残", "${1}", "办".repeat(21), "=1+1")) {
            assertThat(change(officials.office(), "", Map.of("code", wrong, "reason", "一"))
                            .json()
                            .path("errors")
                            .has("code"))
                    .as(wrong)
                    .isTrue();
        }
        assertThat(change(officials.office(), "", Map.of("reason", "一")).status())
                .isEqualTo(422);
        String usual = line(ok(officials.office().get("/api/paper-codes")))
                .path("code")
                .asString();
        assertThat(change(officials.office(), "", Map.of("code", usual, "reason", "一"))
                        .status())
                .as("it is so already")
                .isEqualTo(409);
        String path = "?planId=" + plan;
        ok(change(officials.as("sysadmin"), path, Map.of("code", code("甲𠮷"), "reason", "一")));
        assertThat(put(officials.office(), path, Map.of("code", code("乙"), "reason", "一"), 0)
                        .status())
                .isEqualTo(412);
        assertThat(change(officials.as("leader"), path, Map.of("code", code("乙"), "reason", "一"))
                        .status())
                .isEqualTo(403);
        assertThat(officials.office().get("/api/paper-codes?planId=999999999").status())
                .isEqualTo(404);
    }

    private Caller.Answer change(Caller who, String path, Map<String, ?> form) {
        int version = ok(officials.office().get("/api/paper-codes" + path))
                .path("version")
                .asInt();
        return put(who, path, form, version);
    }

    private static Caller.Answer put(Caller who, String path, Map<String, ?> form, int version) {
        return who.put("/api/paper-codes/ORDER" + path, JSON.writeValueAsString(form), version);
    }

    private static JsonNode line(JsonNode view) {
        return view.path("codes")
                .valueStream()
                .filter(line -> line.path("kind").asString().equals("ORDER"))
                .findFirst()
                .orElseThrow();
    }

    /** Not another test's. */
    private String code(String name) {
        StringBuilder letters = new StringBuilder("专");
        for (char digit : String.valueOf(plan).toCharArray()) {
            letters.append((char) ('A' + digit - '0'));
        }
        return letters.append(name).toString();
    }

    private PaperNumber issued() {
        long draft = papers.draft(new PaperDraft(
                PaperKind.ORDER,
                plan,
                null,
                PaperText.of("关于报送进展的督办单", List.of(new Addressee(null, "市民政局")), List.of(Block.paragraph("请报送进展。")))));
        return papers.issue(draft, SIGNED).number();
    }
}
