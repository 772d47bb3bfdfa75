package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.paper.Block.Chart;
import org.duban.paper.Block.Series;
import org.duban.paper.Block.Tone;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

/** Charts go into the docx as charts, with their numbers and with words for who does not see them. */
class DocxChartTest {
    private static final Chart CHART = new Chart(
            "图1　亮灯",
            "康复 2 项",
            Chart.Form.STACKED_BARS,
            List.of("康复", "=cmd|' /C calc'!A0<b>&\u202E"),
            List.of(
                    new Series("绿灯", Tone.GREEN, Arrays.asList(new BigDecimal("2"), null)),
                    new Series("红灯", Tone.RED, Arrays.asList(new BigDecimal("1.5"), BigDecimal.TEN))));

    @Test
    void a_chart_keeps_its_numbers_and_names_as_text() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx(CHART)))) {
            XWPFChart chart = document.getCharts().get(0);
            XSSFSheet data = chart.getWorkbook().getSheetAt(0);
            assertThat(data.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(data.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1.5);
            assertThat(data.getRow(2).getCell(1)).as("none is none, not nought").isNull();
            assertThat(data.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(data.getRow(2).getCell(0).getStringCellValue()).isEqualTo("'=cmd|' /C calc'!A0<b>&");
            String xml = new String(chart.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("=cmd|' /C calc'!A0&lt;b&gt;&amp;").doesNotContain("\u202E");
            assertThat(document.getDocument().xmlText()).contains("descr=\"康复 2 项\"");
        }
    }

    @Test
    void the_same_paper_is_the_same_bytes() throws IOException {
        byte[] first = docx(CHART);
        assertThat(docx(CHART)).isEqualTo(first);
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(first))) {
            assertThat(zip.getNextEntry().getTimeLocal().getYear())
                    .as("no time of packing")
                    .isEqualTo(1980);
        }
    }

    @Test
    void a_chart_whose_series_do_not_fit_its_categories_is_refused() {
        Chart broken = new Chart(
                "图1",
                "",
                Chart.Form.BARS,
                List.of("一", "二"),
                List.of(new Series("数", Tone.DARK, List.of(BigDecimal.ONE))));
        assertThatThrownBy(() -> TextRules.keepable(text(broken)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("每个系列应有 2 个数");
    }

    private static byte[] docx(Chart chart) {
        PaperPrint print =
                new PaperPrint(PaperKind.EVALUATION_REPORT, "办公室", "办〔2026〕1号", "2026年1月1日", CleanText.of(text(chart)));
        return PaperDocument.write(print, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static PaperText text(Chart chart) {
        return PaperText.of("评估报告", List.of(new Addressee(null, "市人民政府")), List.of(chart));
    }
}
