package org.duban.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.duban.plan.document.file.UnreadableDocument;
import org.duban.plan.document.file.ZipInspection;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The tables of a workbook as texts, read as a stream so that a large one cannot fill the memory. */
final class WorkbookTables {
    private static final Set<String> NAMES =
            Arrays.stream(PlanSheet.values()).map(PlanSheet::title).collect(Collectors.toUnmodifiableSet());
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;
    private static final long MOST_CHARACTERS = 40_000_000;

    private final Map<String, List<List<String>>> tables = new HashMap<>();
    private long characters;

    private WorkbookTables() {}

    /** A zip that names a workbook's main part; what it truly is, the reading says. */
    static boolean isWorkbook(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return start.equals("PK\u0003\u0004")
                && new String(bytes, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml");
    }

    /** Rows by sheet name, the heading row first; a row without text is empty. */
    static Map<String, List<List<String>>> read(byte[] workbook) {
        ZipInspection.inspect(workbook);
        var reading = new WorkbookTables();
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            reading.readAll(container);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            if (e instanceof UnreadableDocument refused) {
                throw refused;
            }
            throw broken();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return reading.tables;
    }

    private void readAll(OPCPackage container)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(container);
        var strings = new ReadOnlySharedStringsTable(container);
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (!NAMES.contains(sheets.getSheetName())) {
                    continue; // what else somebody keeps in the file is not looked at
                }
                List<List<String>> rows = new ArrayList<>();
                tables.put(sheets.getSheetName(), rows);
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new Cells(sheets.getSheetName(), reader, strings, rows));
                parser.parse(new InputSource(sheet));
            }
        }
    }

    private static UnreadableDocument broken() {
        return new UnreadableDocument("not-a-workbook", "不能读取这个表格文件，请上传由本系统导出的 xlsx 文件。");
    }

    /** Refuses a formula where it stands: what a spreadsheet last showed for it may be anything, or nothing. */
    private final class Cells extends XSSFSheetXMLHandler {
        private final String sheet;
        private final List<List<String>> rows;
        private CellReference cell = new CellReference("A1");

        Cells(String sheet, XSSFReader reader, ReadOnlySharedStringsTable strings, List<List<String>> rows)
                throws IOException, OpenXML4JException {
            super(reader.getStylesTable(), null, strings, new Rows(rows), new DataFormatter(), false);
            this.sheet = sheet;
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (name.equals("c") && attributes.getValue("r") != null) {
                cell = new CellReference(attributes.getValue("r"));
            }
            if (name.equals("f")) {
                throw new UnreadableDocument(
                        "formula",
                        "表“" + sheet + "”第" + (cell.getRow() + 1) + "行的“" + heading() + "”是公式，请粘贴为数值或文字后再上传。");
            }
            super.startElement(uri, name, qualified, attributes);
        }

        private String heading() {
            List<String> headings = rows.isEmpty() ? List.of() : rows.get(0);
            return cell.getCol() < headings.size()
                    ? headings.get(cell.getCol())
                    : CellReference.convertNumToColString(cell.getCol());
        }
    }

    private final class Rows implements SheetContentsHandler {
        private final List<List<String>> rows;
        private List<String> row = new ArrayList<>();

        Rows(List<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            if (number >= MOST_ROWS) {
                throw new UnreadableDocument("too-large", "表格超过" + MOST_ROWS + "行，请分开导入。");
            }
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                while (rows.size() < number) {
                    rows.add(List.of()); // so that what is wrong is told by the number that the spreadsheet shows
                }
                rows.add(row);
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String formatted, @Nullable XSSFComment comment) {
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            if (column >= MOST_COLUMNS || formatted == null) {
                return;
            }
            characters += formatted.length();
            if (characters > MOST_CHARACTERS) {
                throw new UnreadableDocument("too-large", "表格中的文字过多，请分开导入。");
            }
            while (row.size() < column) {
                row.add("");
            }
            row.add(CellText.decode(formatted));
        }
    }
}
