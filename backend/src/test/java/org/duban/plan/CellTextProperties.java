package org.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class CellTextProperties {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    @Property(tries = 200)
    void any_text_comes_back_from_a_workbook(@ForAll("texts") List<String> texts) throws IOException {
        assertThat(throughWorkbook(texts)).isEqualTo(texts);
    }

    @Property
    void no_cell_starts_like_a_formula(@ForAll("texts") List<String> texts) {
        assertThat(texts).allSatisfy(text -> assertThat(CellText.encode(text))
                .allMatch(cell -> cell.isEmpty() || cell.charAt(0) == '\'' || DANGEROUS.indexOf(cell.charAt(0)) < 0));
    }

    @Test
    void a_text_longer_than_a_cell_goes_on_in_the_next() {
        String text = "＝𠮷林".repeat(30_000);
        List<String> cells = CellText.encode(text);
        assertThat(cells).hasSizeGreaterThan(2).allMatch(cell -> cell.length() <= 32_767);
        assertThat(String.join("", cells.stream().map(CellText::decode).toList()))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "=1+1",
                "+",
                "-2",
                "@SUM(A1)",
                "\t",
                "\r\n",
                "\n",
                "＝",
                "'",
                "''",
                "_x0041_",
                "_x005F_",
                "𠮷",
                "𬎆",
                "\u0001",
                "\uFFFE",
                "市残联",
                " ",
                "a",
                "${1+1}",
                "<b>&amp;",
                "\u202E");
        return pieces.list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static List<String> throughWorkbook(List<String> texts) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet(PlanSheet.TASKS.title());
            sheet.createRow(0).createCell(0).setCellValue("表头");
            for (String text : texts) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue("行");
                row.createCell(1).setCellValue(CellText.encode(text).get(0));
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            var rows = WorkbookTables.read(out.toByteArray()).getOrDefault(PlanSheet.TASKS.title(), List.of());
            return rows.subList(1, rows.size()).stream().map(row -> row.get(1)).toList();
        }
    }
}
