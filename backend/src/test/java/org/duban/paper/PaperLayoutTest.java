package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.data.Offset;
import org.duban.paper.Office.Sheet;
import org.duban.paper.Office.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as LibreOffice prints them, measured against GB/T 9704-2012. Faces are substituted here, so nothing leans on them. */
class PaperLayoutTest {

    private static final Offset<Double> HAIR = within(1.0);
    private static final Offset<Double> NEARLY = within(2.5);
    private static final String ISSUER = "临汾市人民政府残疾人工作委员会办公室";
    private static final List<Addressee> TO = List.of(new Addressee(1L, "市民政局"), new Addressee(2L, "市财政局"));

    private static Path folder;

    private static Office office;

    @BeforeAll
    static void printed(@TempDir Path shared) throws IOException {
        folder = shared;
        office = Office.in(folder);
        office.print(List.of(
                written("order", PaperKind.ORDER, order()),
                written("letter", PaperKind.REMINDER, PaperText.of("关于按时报送的提醒函", TO, lines(1))),
                written("minutes", PaperKind.TALK_MINUTES, minutes()),
                written("bulletin", PaperKind.BULLETIN, bulletin())));
    }

    private static PaperText bulletin() {
        List<String> columns =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "第" + i + "栏").toList();
        List<List<String>> rows = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> columns.stream().map(column -> "已落实" + i).toList())
                .toList();
        return PaperText.of("关于落实情况的通报", TO, lines(1))
                .withAnnexes(
                        List.of(new Annex("落实情况表", List.of(Block.table(columns, rows))), new Annex("有关说明", lines(1))));
    }

    private static PaperText order() {
        return PaperText.of("关于补齐里程碑的督办单", TO, lines(40))
                .copiedTo(List.of(new Addressee(null, "市委办公室")))
                .marked(Urgency.URGENT)
                .withAnnexes(List.of(new Annex("落实情况表", List.of(table()))));
    }

    private static Block table() {
        List<List<String>> rows = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> List.of("第" + i + "项", "市民政局", "里程碑已逾期，牵头单位尚未说明原因，请尽快补报。".repeat(2)))
                .toList();
        return Block.table(List.of("任务", "牵头单位", "落实情况"), rows);
    }

    private static PaperText minutes() {
        return PaperText.of("康复服务任务约谈纪要", List.of(), lines(1))
                .ofMeeting(new Meeting(LocalDate.of(2026, 11, 20), "第三会议室", "张三", List.of("李四", "王五"), List.of()));
    }

    private static List<Block> lines(int count) {
        return List.of(Block.heading(1, "一、督办事项"), Block.paragraph("督办事项请予落实".repeat(count * 28 / 8)));
    }

    private static Path written(String name, PaperKind kind, PaperText text) throws IOException {
        PaperPrint print = new PaperPrint(kind, ISSUER, "临残工委办督〔2026〕12号", "2026年11月26日", text);
        byte[] docx = PaperDocument.write(print, Instant.parse("2026-11-26T02:00:00Z"));
        return Files.write(folder.resolve(name + ".docx"), docx);
    }

    @Test
    void the_page_is_A4_with_22_lines_of_28_characters_in_a_type_area_of_156_by_225_mm() throws IOException {
        Sheet second = office.sheets("order").get(1);
        assertThat(second.width()).isCloseTo(210, HAIR);
        assertThat(second.height()).isCloseTo(297, HAIR);
        Map<Long, String> lines = textLines(second);
        assertThat(lines).hasSize(22);
        assertThat(lines.values()).allSatisfy(line -> assertThat(line).hasSize(28));
        List<Word> body = body(second);
        assertThat(body.get(0).left()).isCloseTo(28, HAIR);
        assertThat(body.stream().mapToDouble(Word::right).max().orElseThrow()).isCloseTo(28 + 156, HAIR);
        // A line of 10.2 mm holds 5.6 mm of characters, whose box depends on the face.
        assertThat(body.get(0).top()).isCloseTo(37, within(5.0));
        assertThat(body.get(body.size() - 1).bottom()).isLessThan(37 + 225 + 1);
        assertThat(body.get(body.size() - 1).top() - body.get(0).top()).isCloseTo(21 * 225 / 22.0, HAIR);
    }

    private static List<Word> body(Sheet sheet) {
        return sheet.words().stream().filter(word -> word.bottom() < 263).toList();
    }

    private static Map<Long, String> textLines(Sheet sheet) {
        return body(sheet).stream()
                .collect(Collectors.groupingBy(
                        word -> Math.round(word.top()),
                        TreeMap::new,
                        Collectors.mapping(Word::text, Collectors.joining())));
    }

    @Test
    void page_numbers_stand_outside_odd_on_the_right_even_on_the_left() throws IOException {
        List<Sheet> sheets = office.sheets("order");
        assertThat(dashes(sheets.get(0)).get(0).left()).isGreaterThan(150);
        assertThat(dashes(sheets.get(1)).get(0).left()).isCloseTo(28 + 5, NEARLY);
        assertThat(dashes(sheets.get(0)).get(0).top()).isBetween(37 + 225 + 2.0, 37 + 225 + 9.0);
    }

    private static List<Word> dashes(Sheet sheet) {
        return sheet.words().stream()
                .filter(word -> word.text().startsWith("—"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"order, 关于补齐", "bulletin, 关于落实"})
    void the_head_stands_35_mm_down_over_number_and_red_rule(String paper, String title) throws IOException {
        Sheet first = office.sheets(paper).get(0);
        BufferedImage picture = office.picture(paper);
        int top = rowsOfRed(picture).min().orElseThrow();
        assertThat(top / 10.0).isCloseTo(37 + 35, within(4.0));
        int rule = rowsOfRed(picture).max().orElseThrow();
        int[] columns = IntStream.range(0, picture.getWidth())
                .filter(x -> isRed(picture, x, rule))
                .toArray();
        assertThat(columns[0] / 10.0).isCloseTo(28, HAIR);
        assertThat(columns[columns.length - 1] / 10.0).isCloseTo(28 + 156, HAIR);
        Word number = first.word("〔2026〕");
        assertThat(rule / 10.0 - number.bottom()).isBetween(1.5, 5.0);
        assertThat(first.word(title).top()).isGreaterThan(rule / 10.0 + 2 * 10);
        assertThat(first.word("市民政局").left()).isCloseTo(28, HAIR);
    }

    @Test
    void how_urgent_it_is_stands_above_the_head() throws IOException {
        int head = rowsOfRed(office.picture("order")).min().orElseThrow();
        assertThat(office.sheets("order").get(0).word("加急").top()).isLessThan(head / 10.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "bulletin"})
    void the_margins_are_bare(String paper) throws IOException {
        BufferedImage picture = office.picture(paper);
        assertThat(inked(picture, 0, 0, 270, 2970)).isFalse();
        assertThat(inked(picture, 1855, 0, 2100, 2970)).isFalse();
        assertThat(inked(picture, 0, 0, 2100, 360)).isFalse();
    }

    private static boolean inked(BufferedImage picture, int left, int top, int right, int bottom) {
        return IntStream.range(top, Math.min(bottom, picture.getHeight()))
                .anyMatch(y -> IntStream.range(left, Math.min(right, picture.getWidth()))
                        .anyMatch(x -> (picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF));
    }

    private static IntStream rowsOfRed(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> IntStream.range(0, picture.getWidth()).anyMatch(x -> isRed(picture, x, y)));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
    }

    @Test
    void the_annex_begins_a_page_repeats_its_head_and_the_imprint_ends_the_last_page() throws IOException {
        List<Sheet> sheets = office.sheets("order");
        Sheet annex = sheets.stream()
                .filter(sheet -> sheet.words().get(0).text().equals("附件"))
                .findFirst()
                .orElseThrow();
        assertThat(annex.word("落实情况表").left() + annex.word("落实情况表").right()).isCloseTo(2 * (28 + 78), NEARLY);
        Sheet last = sheets.get(sheets.size() - 1);
        assertThat(last.word("落实情况").top()).isLessThan(45);
        assertThat(last.word("印发").bottom()).isCloseTo(37 + 225, within(4.0));
        assertThat(last.word("抄送").top()).isLessThan(last.word("印发").top());
    }

    /** The head of the table stands where the upright sheet has its left edge, so 28 mm are bare there. */
    @Test
    void an_annex_with_many_columns_is_laid_across_and_what_follows_stands_upright_again() throws IOException {
        List<Sheet> sheets = office.sheets("bulletin");
        assertThat(sheets.stream().map(sheet -> sheet.width() > sheet.height()).toList())
                .containsExactly(false, true, true, false);
        Sheet across = sheets.get(1);
        assertThat(across.width()).isCloseTo(297, HAIR);
        assertThat(across.word("附件").top()).isBetween(28.0, 34.0);
        assertThat(across.word("附件").left()).isCloseTo(35, HAIR);
        assertThat(across.words().stream()
                        .filter(word -> word.text().contains("栏"))
                        .map(Word::text))
                .as("one row of heads, none of them broken")
                .hasSize(12);
        assertThat(across.words().stream().mapToDouble(Word::right).max().orElseThrow())
                .isLessThan(35 + 225 + 1);
        assertThat(sheets.get(2).word("栏").top()).as("the head again").isLessThan(36);
        Sheet last = sheets.get(3);
        assertThat(last.words().get(0).text()).startsWith("附件");
        assertThat(last.word("印发").bottom()).isCloseTo(37 + 225, within(4.0));
        assertThat(dashes(last).get(0).left()).isCloseTo(28 + 5, NEARLY);
    }

    @Test
    void a_letter_has_its_head_30_mm_down_between_double_rules_and_no_number_on_its_first_page() throws IOException {
        BufferedImage picture = office.picture("letter");
        assertThat(rowsOfRed(picture).min().orElseThrow() / 10.0).isCloseTo(30, within(3.0));
        assertThat(rowsOfRed(picture).max().orElseThrow() / 10.0).isCloseTo(297 - 20, within(2.0));
        Sheet first = office.sheets("letter").get(0);
        assertThat(dashes(first)).isEmpty();
        assertThat(first.word("〔2026〕").top()).isLessThan(first.word("关于按时").top());
    }

    @Test
    void minutes_name_who_was_there_and_are_not_signed() throws IOException {
        Sheet first = office.sheets("minutes").get(0);
        assertThat(first.word("出席").left()).isCloseTo(28 + 11, NEARLY);
        assertThat(first.words().stream().filter(word -> word.text().startsWith(ISSUER)))
                .hasSize(2);
    }

    @Test
    void the_faces_asked_for_are_those_of_the_standard() throws IOException {
        assertThat(Stream.of("仿宋_GB2312", "方正小标宋简体", "黑体", "宋体").map(PaperLayoutTest::sizesOf))
                .containsExactly("32 28 21", "66 44", "32 21", "28");
    }

    /** In half points, largest use first in the document's order. */
    private static String sizesOf(String face) {
        try (var document = new XWPFDocument(Files.newInputStream(folder.resolve("order.docx")))) {
            String all = document.getDocument().xmlText()
                    + document.getFooterList().stream()
                            .map(footer -> footer._getHdrFtr().xmlText())
                            .collect(Collectors.joining());
            return Pattern.compile("w:eastAsia=\"" + face + "\"[^>]*/>(?:(?!</w:rPr>).)*?<w:sz w:val=\"(\\d+)\"")
                    .matcher(all)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .sorted(Comparator.comparing((String size) -> -Integer.parseInt(size)))
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
