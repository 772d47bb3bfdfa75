package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.access.Role;
import org.duban.organisation.Units;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A paper is drafted, revised, signed, read by those it goes to, and declared void under its number. */
@ServerTest
class PaperStoryTest {

    private static final Signature SIGNED = new Signature(Role.LEADER, 1, "市政府", "张三", "李四");

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    Papers papers;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private long plan;

    @BeforeEach
    void a_plan() {
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.published(today, today.plusYears(2), List.of(lead("市民政局")));
    }

    @Test
    void a_unit_reads_what_was_issued_to_it_and_nobody_elses() {
        long id = drafted("市民政局");
        Caller reader = officials.handlerOf("市民政局");
        assertThat(reader.get("/api/papers/" + id).status()).isEqualTo(404);
        assertThat(ok(officials.office().get("/api/papers/" + id))
                        .path("number")
                        .asString())
                .endsWith("〕　号");

        IssuedPaper issued = papers.issue(id, SIGNED);

        JsonNode view = ok(reader.get("/api/papers/" + id));
        assertThat(view.path("number").asString()).isEqualTo(issued.number().toString());
        assertThat(view.path("signedBy").asString()).isEqualTo("张三（代李四）");
        assertThat(view.path("unaltered").asBoolean()).isTrue();
        assertThat(view.path("text").path("body").path(0).path("type").asString())
                .isEqualTo("paragraph");
        for (String part : List.of("", "/docx", "/annexes")) {
            assertThat(reader.get("/api/papers/" + id + part).status()).isEqualTo(200);
            assertThat(officials
                            .handlerOf("市教育局")
                            .get("/api/papers/" + id + part)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(listed(officials.handlerOf("市教育局"))).isZero();
        assertThat(listed(reader)).isOne();
    }

    private long listed(Caller reader) {
        return ok(reader.get("/api/papers?kind=ORDER&planId=" + plan))
                .path("total")
                .asLong();
    }

    @Test
    void once_signed_it_is_neither_revised_nor_signed_again() {
        long id = drafted("市民政局");
        assertThat(papers.revise(id, 0, text("市民政局"))).isEqualTo(1);
        assertThatThrownBy(() -> papers.revise(id, 0, text("市民政局"))).hasMessageContaining("已被他人修改");
        papers.issue(id, SIGNED);
        assertThatThrownBy(() -> papers.revise(id, 1, text("市民政局"))).hasMessageContaining("已签发");
        assertThatThrownBy(() -> papers.issue(id, SIGNED)).hasMessageContaining("已签发");
    }

    @Test
    void whoever_changes_its_row_behind_our_back_is_found() {
        long id = drafted("市民政局");
        papers.issue(id, SIGNED);
        String content = jdbc.sql("select content from paper where id = ?")
                .param(id)
                .query(String.class)
                .single();
        change(id, content.replace("三个", "两个"));
        assertThat(papers.altered()).contains(id);
        change(id, content);
        assertThat(papers.altered()).doesNotContain(id);
    }

    private void change(long id, String content) {
        jdbc.sql("update paper set content = ? where id = ?")
                .params(content, id)
                .update();
    }

    @Test
    void it_is_declared_void_with_a_reason_and_keeps_its_number() {
        long id = drafted("市民政局");
        IssuedPaper issued = papers.issue(id, SIGNED);
        String path = "/api/papers/" + id + "/voiding";
        assertThat(post(officials.office(), path, Map.of("reason", " ")).status())
                .isEqualTo(422);

        JsonNode view = ok(post(officials.office(), path, Map.of("reason", "主送机关有误")));

        assertThat(view.path("state").asString()).isEqualTo("VOIDED");
        assertThat(view.path("number").asString()).isEqualTo(issued.number().toString());
        assertThat(post(officials.office(), path, Map.of("reason", "再次")).status())
                .isEqualTo(409);
        assertThat(papers.get(drafted("市民政局")).number()).isNull();
    }

    @Test
    void the_office_does_not_declare_void_what_went_to_the_unit_whose_staff_it_is() {
        long id = drafted("市残联");
        papers.issue(id, SIGNED);
        String path = "/api/papers/" + id + "/voiding";
        var refused = post(officials.office(), path, Map.of("reason", "有误"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("回避");
        ok(post(officials.as("leader"), path, Map.of("reason", "有误")));
    }

    private long drafted(String unit) {
        return papers.draft(
                new PaperDraft(PaperKind.ORDER, plan, small.taskIds(plan).get(0), text(unit)));
    }

    private PaperText text(String unit) {
        long unitId = units.directory().find(unit).orElseThrow().id();
        Block table = Block.table(List.of("任务", "情况"), List.of(List.of("甲", "未报送")));
        return PaperText.of(
                        PaperKind.ORDER.titled("报送进展"),
                        List.of(new Addressee(unitId, unit)),
                        List.of(Block.paragraph("请补报三个里程碑。")))
                .withAnnexes(List.of(new Annex("落实情况表", List.of(table))));
    }
}
