package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class OrganisationBookTest {
    @LocalServerPort
    int port;

    Caller admin;

    @BeforeEach
    void signIn() {
        admin = Caller.signedIn(port, "sysadmin");
    }

    @Test
    void what_was_exported_comes_back_without_any_difference() {
        JsonNode diff = upload(export(), true).json();

        assertThat(diff.path("problems")).isEmpty();
        assertThat(diff.path("changes")).isEmpty();
        assertThat(diff.path("unchanged").asInt()).isGreaterThan(150);
    }

    @Test
    void a_dry_run_shows_the_difference_and_saves_nothing_the_real_run_saves_it() {
        byte[] edited = edited(sheet -> {
            cell(sheet, "tw", 3).setCellValue("团委；共青团临汾市委员会");
            newUnit(sheet, "zx", "市政协机关", "tw2");
            newUnit(sheet, "tw2", "市青联", "");
        });

        JsonNode shown = upload(edited, true).json();
        assertThat(shown.path("added").asInt()).isEqualTo(2);
        assertThat(shown.at("/changes/0/fields/0/column").asString()).isEqualTo("别名");
        assertThat(admin.get("/api/units?q=zx").json().path("items").findValuesAsString("code"))
                .doesNotContain("zx");

        assertThat(upload(edited, false).status()).isEqualTo(200);
        JsonNode saved = admin.get("/api/units/lookup?name=" + URLEncoder.encode("市政协机关", StandardCharsets.UTF_8))
                .json();
        assertThat(saved.at("/unit/parent").asString()).isEqualTo("市青联");
        assertThat(upload(edited, true).json().path("changes")).isEmpty();
    }

    @Test
    void errors_are_told_by_row_and_column_and_nothing_is_half_saved() {
        byte[] wrong = edited(sheet -> {
            newUnit(sheet, "good", "市好单位", "");
            newUnit(sheet, "bad", "市民政局", "nowhere");
            cell(sheet, "bad", 7).setCellValue("昨天");
        });

        var answer = upload(wrong, false);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("没有代码为“nowhere”的单位")
                .contains("“昨天”不是日期")
                .containsPattern("单位 第 \\d+ 行 上级代码");
        assertThat(admin.get("/api/units?q=good").json().path("total").asInt()).isZero();
    }

    @Test
    void a_formula_is_refused_where_it_stands() {
        byte[] formula = edited(sheet -> cell(sheet, "mz", 2).setCellFormula("HYPERLINK(\"http://x\")"));

        JsonNode problem = upload(formula, true).json().path("problems").get(0);

        assertThat(problem.path("column").asString()).isEqualTo("全称");
        assertThat(problem.path("message").asString()).isEqualTo("不接受公式，请粘贴为数值或文字");
    }

    @Test
    void names_that_look_like_formulas_are_exported_as_text_and_come_back_unharmed() throws IOException {
        var added = admin.post("/api/units", """
                {"code": "formula", "name": "=1+1局", "fullName": "@SUM(A1)局", "aliases": ["＝2"], "kind": "THIRD_PARTY",
                 "validFrom": "2000-01-01"}""");
        assertThat(added.status()).isEqualTo(201);

        byte[] exported = export();

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            assertThat(cell(workbook.getSheet("单位"), "formula", 1).getStringCellValue())
                    .isEqualTo("'=1+1局");
        }
        assertThat(upload(exported, true).json().path("changes")).isEmpty();
    }

    @Test
    void hostile_files_are_refused_with_a_sentence() throws IOException {
        assertThat(upload(new byte[0], true).status()).isEqualTo(422);
        assertThat(upload("代码,简称".getBytes(StandardCharsets.UTF_8), true).status())
                .isEqualTo(415);
        assertThat(upload(zip("xl/workbook.xml", 30 * 1024 * 1024), true).status())
                .isEqualTo(413);
        assertThat(upload(zip("xl/vbaProject.bin", 10), true)
                        .json()
                        .path("detail")
                        .asString())
                .contains("宏");
        assertThat(upload(zip("word/document.xml", 10), true).status()).isEqualTo(415);
        assertThat(upload(new byte[6 * 1024 * 1024], true).status()).isEqualTo(413);
    }

    private byte[] export() {
        return admin.get("/api/organisation/export.xlsx").response().body();
    }

    private byte[] edited(Consumer<XSSFSheet> edit) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export()));
                var out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet("单位"));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void newUnit(XSSFSheet sheet, String code, String name, String parent) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        String[] cells = {code, name, "临汾" + name, "", "市直部门", parent, "", "2020-01-01", "", ""};
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, String code, int column) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(0).getStringCellValue().equals(code)) {
                return sheet.getRow(row).getCell(column);
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }

    private Caller.Answer upload(byte[] file, boolean dryRun) {
        return admin.upload("/api/organisation/imports?dryRun=" + dryRun, "organisation.xlsx", file);
    }
}
