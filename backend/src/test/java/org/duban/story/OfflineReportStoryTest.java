package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.ReportingPlan.FINANCE;
import static org.duban.story.ReportingPlan.LABOUR;
import static org.duban.story.ReportingPlan.figure;
import static org.duban.story.ReportingPlan.said;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Drafts, evidence and the workbook of those who work without a line. */
@ServerTest
class OfflineReportStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private ReportingPlan life;
    private JsonNode duty;
    private Caller handler;
    private String draft;
    private String workbook;

    @Test
    void a_handler_types_loses_the_line_fills_in_a_workbook_and_hands_in_with_proof() {
        life = new ReportingPlan(port, small);
        long round = life.nextRound();
        duty = life.duty("reportProgress", FINANCE);
        handler = life.officials.handlerOf(FINANCE);
        draft = "/api/work-items/" + duty.path("id").asLong() + "/draft";
        workbook = "/api/progress-rounds/" + round + "/workbook";

        draftSurvivesAndTwoWhoWriteAreTold();
        workbookGoesOutAndComesBack();
        wrongRowsAreNamedAndNothingIsSaved();
        hostileWorkbooksAreRefused();
        proofIsTiedToItsFigure();
    }

    private void draftSurvivesAndTwoWhoWriteAreTold() {
        assertThat(ok(handler.get(draft)).path("version").asInt()).isZero();
        JsonNode saved = ok(handler.put(draft, "{\"content\":{\"done\":\"写到一半${x}𠮷\"}}", 0));
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        assertThat(saved.path("savedAt").asString()).isNotBlank();

        Caller elsewhere = Caller.signedIn(port, username());
        assertThat(ok(elsewhere.get(draft)).path("content").path("done").asString())
                .isEqualTo("写到一半${x}𠮷");
        ok(elsewhere.put(draft, "{\"content\":{\"done\":\"同事接着写\"}}", 1));
        assertThat(handler.put(draft, "{\"content\":{\"done\":\"我也在写\"}}", 1).status())
                .isEqualTo(412);
        assertThat(ok(handler.get(draft)).path("content").path("done").asString())
                .isEqualTo("同事接着写");

        Caller stranger = life.officials.handlerOf(LABOUR);
        assertThat(stranger.get(draft).status()).isEqualTo(404);
        assertThat(stranger.put(draft, "{\"content\":{}}", 2).status()).isEqualTo(404);
        assertThat(life.officials.office().put(draft, "{\"content\":{}}", 2).status())
                .isEqualTo(403);
        assertThat(handler.put(draft, "{\"content\":[1]}", 2).status()).isEqualTo(422);
    }

    private void workbookGoesOutAndComesBack() {
        byte[] out = handler.get(workbook + ".xlsx").response().body();
        sheets(out, book -> {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("说明");
            assertThat(book.getSheet("进展").getProtect()).isTrue();
            assertThat(book.getSheet("里程碑").getDataValidations()).isNotEmpty();
            assertThat(book.getSheet("进展").getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("同事接着写");
        });
        byte[] filled = changed(out, book -> {
            book.getSheet("进展").getRow(1).getCell(2).setCellValue("离线填好");
            book.getSheet("进展").getRow(1).getCell(3).setCellValue("'=1+1");
            book.getSheet("里程碑").getRow(1).getCell(5).setCellValue("正常推进");
            book.getSheet("数字").getRow(1).getCell(7).setCellValue(88.5);
        });
        JsonNode preview = ok(handler.upload(workbook + "-imports?dryRun=true", "a.xlsx", filled));
        assertThat(preview.path("changes")).hasSize(4);
        assertThat(ok(handler.get(draft)).path("content").path("done").asString())
                .isEqualTo("同事接着写");

        ok(handler.upload(workbook + "-imports", "a.xlsx", filled));
        JsonNode content = ok(handler.get(draft)).path("content");
        assertThat(content.path("done").asString()).isEqualTo("离线填好");
        assertThat(content.path("problems").asString())
                .as("a guarded formula stays a text")
                .isEqualTo("=1+1");
        assertThat(content.path("milestones").get(0).path("state").asString()).isEqualTo("ON_TRACK");
        assertThat(content.path("figures").get(0).path("amount").asDouble()).isEqualTo(88.5);
        sheets(handler.get(workbook + ".xlsx").response().body(), book -> assertThat(
                        book.getSheet("进展").getRow(1).getCell(3).getStringCellValue())
                .isEqualTo("'=1+1"));
        assertThat(ok(handler.upload(workbook + "-imports?dryRun=true", "a.xlsx", filled))
                        .path("changes"))
                .as("the same again changes nothing")
                .isEmpty();
    }

    private void wrongRowsAreNamedAndNothingIsSaved() {
        byte[] wrong = changed(handler.get(workbook + ".xlsx").response().body(), book -> {
            book.getSheet("进展").getRow(1).getCell(2).setCellValue("不应保存");
            book.getSheet("里程碑").getRow(1).getCell(5).setCellValue("差不多");
            book.getSheet("数字").getRow(1).getCell(7).setCellValue("很多");
            var row = book.getSheet("进展").createRow(2);
            row.createCell(0).setCellValue("1-1");
            row.createCell(2).setCellFormula("1+1");
        });
        JsonNode found = ok(handler.upload(workbook + "-imports?dryRun=true", "a.xlsx", wrong));
        assertThat(found.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("sheet").asString()
                                + problem.path("row").asInt()
                                + problem.path("column").asString()))
                .contains("里程碑2目前状态", "数字2本期", "进展3填报编号", "进展3已做工作");
        assertThat(handler.upload(workbook + "-imports", "a.xlsx", wrong).status())
                .isEqualTo(422);
        assertThat(ok(handler.get(draft)).path("content").path("done").asString())
                .isEqualTo("离线填好");
        byte[] foreign = handler.get(workbook + ".xlsx").response().body();
        JsonNode others =
                ok(life.officials.handlerOf(LABOUR).upload(workbook + "-imports?dryRun=true", "a.xlsx", foreign));
        assertThat(others.path("problems").toString()).contains("不在本单位本轮待填报之列");
        assertThat(others.path("changes")).isEmpty();
    }

    private void hostileWorkbooksAreRefused() {
        byte[] good = handler.get(workbook + ".xlsx").response().body();
        assertThat(handler.upload(workbook + "-imports", "a.xlsx", new byte[0]).status())
                .isIn(400, 422);
        assertThat(handler.upload(workbook + "-imports", "a.xlsx", "不是表格".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(handler.upload(workbook + "-imports", "a.xlsx", zip("xl/vbaProject.bin", 10))
                        .status())
                .isEqualTo(415);
        assertThat(handler.upload(workbook + "-imports", "a.xlsx", zip("xl/workbook.xml", 30_000_000))
                        .status())
                .isEqualTo(413);
        assertThat(life.officials
                        .office()
                        .upload(workbook + "-imports", "a.xlsx", good)
                        .status())
                .isEqualTo(403);
        assertThat(life.officials.as("ga-handler").get(workbook + ".xlsx").status())
                .as("a unit without a part sees no such round")
                .isEqualTo(404);
    }

    private void proofIsTiedToItsFigure() {
        long count = life.count();
        String to = "/api/evidence?planTaskId=" + life.task;
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(handler.upload(to, "a.png", picture).json().path("errors").has("description"))
                .as("a picture says in words what it shows")
                .isTrue();
        JsonNode stored = ok(handler.upload(
                to + "&about=FIGURE&aboutId=" + count + "&description="
                        + java.net.URLEncoder.encode("台账首页", StandardCharsets.UTF_8),
                "a.png",
                picture));
        assertThat(stored.path("about").asString()).isEqualTo("FIGURE");
        assertThat(handler.upload(to + "&about=FIGURE&aboutId=0", "a.txt", "x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        previewIsSafeAndOnlyForThoseOnTheTask(stored.path("id").asLong());
        ok(life.reports(
                FINANCE,
                Map.of(
                        "done", "离线填好",
                        "figures", said("", figure(count, 88.5)).get("figures"),
                        "proofs",
                                java.util.List.of(Map.of(
                                        "evidenceId",
                                        stored.path("id").asLong(),
                                        "about",
                                        "FIGURE",
                                        "aboutId",
                                        count)))));
        assertThat(handler.get(draft).json().path("version").asInt())
                .as("what was handed in is no draft any more")
                .isZero();
        life.signs("signProgress", FINANCE);
        JsonNode signed = life.page().path("evidence").get(0);
        assertThat(signed.path("signedUnit").asString()).isEqualTo(FINANCE);
        assertThat(signed.path("signedBy").asString()).isNotBlank();
        assertThat(describe(handler, signed.path("id").asLong()).status()).isEqualTo(409);
    }

    private void previewIsSafeAndOnlyForThoseOnTheTask(long id) {
        Caller.Answer preview = handler.get("/api/evidence/" + id + "/preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.header("Content-Type")).isEqualTo("image/png");
        assertThat(preview.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(preview.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(life.officials
                        .as("ga-handler")
                        .get("/api/evidence/" + id + "/preview")
                        .status())
                .isEqualTo(404);
        assertThat(describe(life.officials.as("ga-handler"), id).status()).isEqualTo(404);
        assertThat(describe(life.officials.handlerOf(LABOUR), id).status()).isEqualTo(403);
        assertThat(describe(handler, id).status()).isEqualTo(200);
    }

    private static Caller.Answer describe(Caller who, long id) {
        return who.put("/api/evidence/" + id, "{\"description\":\"台账首页\",\"about\":\"TEXT\"}", 0);
    }

    private String username() {
        return ok(handler.get("/api/session")).path("username").asString();
    }

    private static void sheets(byte[] xlsx, Consumer<XSSFWorkbook> look) {
        changed(xlsx, look);
    }

    private static byte[] changed(byte[] xlsx, Consumer<XSSFWorkbook> change) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                var out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String name, int size) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
