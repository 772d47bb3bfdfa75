package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.shared.SystemTime;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 13710: an item is fed back on its days, goes out in a file, and what the other side says comes in beside it. */
@ServerTest
class ExchangeStoryTest {

    private static final String LEAD = "市民政局";
    private static final String FINANCE = "市财政局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private long plan;
    private long task;

    @BeforeEach
    void a_published_plan() {
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.dispatched(port, today, today.plusYears(2), List.of(lead(LEAD), participant(FINANCE)));
        task = small.taskIds(plan).get(0);
    }

    @Test
    void an_instruction_in_rhythm_is_fed_back_on_its_days_until_a_timetable_brings_it_to_a_month() {
        long instruction = instructed();
        LocalDate begun = officials.today();
        JsonNode first = officials.openDuty(plan, "feedBackArrangement", LEAD);
        assertThat(day(first)).isEqualTo(workingDays(begun, 1));
        assertThat(officials.complete(first, "UNDER_WAY", Map.of()).text()).contains("反馈内容");
        ok(officials.complete(first, "UNDER_WAY", Map.of("words", "已明确专人")));

        JsonNode third = officials.openDuty(plan, "feedBackProgress", LEAD);
        assertThat(day(third)).as("counted from the day it was given").isEqualTo(workingDays(begun, 3));
        ok(officials.complete(third, "UNDER_WAY", Map.of("words", "正在摸底")));
        JsonNode seventh = officials.openDuty(plan, "feedBackResult", LEAD);
        assertThat(officials
                        .complete(seventh, "TIMETABLED", Map.of("words", "涉及采购"))
                        .text())
                .contains("时间表的完成日期");
        assertThat(officials
                        .complete(
                                seventh,
                                "TIMETABLED",
                                Map.of(
                                        "words",
                                        "涉及采购",
                                        "until",
                                        begun.plusDays(40).toString()))
                        .text())
                .contains("一个月以内");
        ok(officials.complete(
                seventh,
                "TIMETABLED",
                Map.of("words", "涉及采购", "until", begun.plusDays(25).toString())));
        ok(officials.complete(officials.openDuty(plan, "feedBackMonth", LEAD), "FINISHED", Map.of("words", "已办结")));

        JsonNode course =
                ok(officials.handlerOf(LEAD).get("/api/item-rhythms?itemKind=INSTRUCTION&itemId=" + instruction));
        assertThat(course.path("entries")).hasSize(4);
        assertThat(course.at("/rhythm/endedAt").asString()).isNotEmpty();
        assertThat(officials
                        .handlerOf("市教育局")
                        .get("/api/item-rhythms?itemKind=INSTRUCTION&itemId=" + instruction)
                        .status())
                .isEqualTo(404);
        officials.assertSound();
    }

    @Test
    void a_revoked_instruction_and_a_stopped_task_are_not_asked_about_any_more() {
        long instruction = instructed();
        ok(post(officials.as("leader"), "/api/instructions/" + instruction + "/revocation", Map.of("reason", "已另行部署")));
        assertThat(officials.open(plan)).noneMatch(ExchangeStoryTest::isFeedback);

        JsonNode begun = ok(post(officials.office(), "/api/item-rhythms", Map.of("planTaskId", task)));
        assertThat(post(officials.office(), "/api/item-rhythms", Map.of("planTaskId", task))
                        .status())
                .isEqualTo(409);
        assertThat(officials.openDuty(plan, "feedBackArrangement", LEAD)).isNotNull();
        long rhythm = begun.at("/rhythm/id").asLong();
        assertThat(post(officials.office(), "/api/item-rhythms/" + rhythm + "/ending", Map.of())
                        .status())
                .isEqualTo(422);
        ok(post(officials.office(), "/api/item-rhythms/" + rhythm + "/ending", Map.of("reason", "改按季度报送")));
        assertThat(officials.open(plan)).noneMatch(ExchangeStoryTest::isFeedback);
        officials.assertSound();
    }

    @Test
    void what_went_out_and_comes_back_changes_nothing() {
        instructed();
        ok(officials.complete(
                officials.openDuty(plan, "feedBackArrangement", LEAD), "UNDER_WAY", Map.of("words", "=1+1 已安排，𠮷")));

        for (String form : List.of("xlsx", "json")) {
            Caller.Answer file = officials.office().get("/api/exchange/export." + form + "?planId=" + plan);
            JsonNode back = imported(file.response().body(), false, null);
            assertThat(back.path("newItems").size()
                            + back.path("newFeedback").size()
                            + back.path("kept").size())
                    .as(form + " " + back)
                    .isZero();
            assertThat(back.path("unchanged").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_new_item_becomes_an_instruction_once_and_its_feedback_stands_beside_ours() {
        String number = "13710-" + UUID.randomUUID();
        byte[] file = file(number, "已收悉", officials.today().toString());
        JsonNode preview = imported(file, true, null);
        assertThat(preview.path("newItems")).hasSize(1);
        assertThat(preview.path("saved").asBoolean()).isFalse();
        assertThat(upload(file, false, null).text()).contains("请选择对应的任务");
        assertThat(timeline()).doesNotContain(number);

        String choice = "[{\"number\":\"" + number + "\",\"planTaskId\":" + task + ",\"asInstruction\":true}]";
        assertThat(imported(file, false, choice).path("saved").asBoolean()).isTrue();
        JsonNode again = imported(file, false, choice);
        assertThat(again.path("unchanged").asInt()).as("the same file twice").isEqualTo(2);
        assertThat(again.path("newFeedback")).isEmpty();

        JsonNode instructions = ok(officials.office().get("/api/instructions?planId=" + plan));
        assertThat(instructions.path("total").asInt()).isOne();
        assertThat(instructions.toString()).contains(number);
        assertThat(officials.openDuty(plan, "feedBackArrangement", LEAD)).isNotNull();
        assertThat(timeline()).contains("已收悉");
        JsonNode kept = imported(file(number, "改口了", officials.today().toString()), false, choice);
        assertThat(kept.path("kept")).hasSize(1);
        assertThat(timeline()).doesNotContain("改口了");
        officials.assertSound();
    }

    @Test
    void a_wrong_row_is_named_and_nothing_of_the_file_is_saved() {
        String number = "13710-" + UUID.randomUUID();
        String choice = "[{\"number\":\"" + number + "\",\"planTaskId\":" + task + "}]";
        Caller.Answer wrong = upload(file(number, "一", "2026-02-30"), false, choice);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("第 1 件事项的反馈 第1行 日期").contains("不是日期");
        assertThat(timeline()).doesNotContain(number);

        assertThat(upload("{\"format\":\"x\"}".getBytes(StandardCharsets.UTF_8), true, null)
                        .text())
                .contains("不是本系统可读的交换文件");
        assertThat(upload("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), true, null)
                        .text())
                .contains("JSON 格式不正确");
        assertThat(upload("PK not a workbook".getBytes(StandardCharsets.UTF_8), true, null)
                        .status())
                .isEqualTo(415);
        assertThat(upload(file("DB-T-" + task, "外来", officials.today().toString()), true, null)
                        .text())
                .as("a number of ours with another title")
                .contains("请核对是否为别处的文件");
        assertThat(officials.handlerOf(LEAD).get("/api/exchange/export.json").status())
                .isEqualTo(403);
    }

    private byte[] file(String number, String text, String day) {
        return """
                {"format":"duban-13710","version":1,"items":[{"number":"%s","title":"落实护理补贴","text":"请抓紧","leadUnit":"%s",
                 "due":"%s","rhythm":"13710","feedback":[{"number":"%s-1","day":1,"date":"%s","state":"正在办理","text":"%s"}]}]}""".formatted(number, LEAD, workingDays(officials.today(), 15), number, day, text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode imported(byte[] file, boolean dryRun, @Nullable String choices) {
        return ok(upload(file, dryRun, choices));
    }

    private Caller.Answer upload(byte[] file, boolean dryRun, @Nullable String choices) {
        String query = "?dryRun=" + dryRun
                + (choices == null ? "" : "&choices=" + URLEncoder.encode(choices, StandardCharsets.UTF_8));
        return officials.office().upload("/api/exchange/imports" + query, "13710", file);
    }

    private String timeline() {
        return officials
                .office()
                .get("/api/plan-tasks/" + task + "/timeline?size=200")
                .text();
    }

    private long instructed() {
        return ok(post(
                        officials.as("leader"),
                        "/api/instructions",
                        Map.of(
                                "planTaskId",
                                task,
                                "unitId",
                                small.unitId(LEAD),
                                "words",
                                "请按 13710 抓紧办理",
                                "until",
                                workingDays(officials.today(), 20).toString(),
                                "withRhythm",
                                true)))
                .at("/instruction/id")
                .asLong();
    }

    private static boolean isFeedback(JsonNode duty) {
        return duty.path("element").asString().startsWith("feedBack");
    }

    private static LocalDate day(JsonNode duty) {
        return OffsetDateTime.parse(duty.path("due").asString())
                .atZoneSameInstant(SystemTime.ZONE)
                .toLocalDate();
    }

    private LocalDate workingDays(LocalDate from, int days) {
        return LocalDate.parse(
                ok(officials.office().get("/api/calendar/deadlines?from=" + from + "&workingDays=" + days))
                        .path("day")
                        .asString());
    }
}
