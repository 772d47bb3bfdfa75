package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

/** What a text brings along by chance or malice does nothing in a paper. */
class CleanTextTest {

    private static final String EVIL = "甲\u0000\u0007\u202E乙\uD800${jndi} { PAGE } <w:p/> ]]> =1+1 𠮷";

    @Test
    void unprinted_characters_go_and_everything_else_stays_as_it_is() {
        assertThat(CleanText.line(EVIL)).isEqualTo("甲乙${jndi} { PAGE } <w:p/> ]]> =1+1 𠮷");
    }

    @Test
    void a_paragraph_with_breaks_becomes_several() {
        PaperText text = CleanText.of(paper(List.of(Block.paragraph("一\r\n\n 二\t三"))));
        assertThat(text.body()).containsExactly(Block.paragraph("一"), Block.paragraph("二 三"));
    }

    @Test
    void in_the_docx_it_is_text_and_no_field() throws Exception {
        PaperText text = CleanText.of(paper(List.of(Block.paragraph(EVIL))));
        byte[] docx = PaperDocument.write(
                new PaperPrint(PaperKind.ORDER, "办公室", "办〔2026〕1号", "2026年1月1日", text), Instant.EPOCH);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().equals("甲乙${jndi} { PAGE } <w:p/> ]]> =1+1 𠮷"));
            assertThat(document.getDocument().xmlText()).doesNotContain("fldSimple", "instrText");
        }
    }

    @Test
    void in_the_workbook_it_is_no_formula() throws Exception {
        Block table = Block.table(List.of("任务", "情况"), List.of(List.of("=1+1", "@SUM(A1)")));
        byte[] xlsx = java.util.Objects.requireNonNull(
                AnnexWorkbook.of(paper(List.of()).withAnnexes(List.of(new Annex("表", List.of(table))))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var row = workbook.getSheet("附件1").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("'=1+1");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("'@SUM(A1)");
        }
    }

    @Test
    void a_table_must_be_a_table_and_a_paper_must_say_something() {
        Block torn = Block.table(List.of("甲", "乙"), List.of(List.of("一")));
        assertThatThrownBy(() -> TextRules.keepable(paper(List.of(torn))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("每行应有 2 格");
        assertThatThrownBy(() -> TextRules.complete(PaperKind.ORDER, paper(List.of())))
                .hasMessageContaining("正文");
    }

    private static PaperText paper(List<Block> body) {
        return PaperText.of("题", List.of(new Addressee(null, "市民政局")), body);
    }
}
