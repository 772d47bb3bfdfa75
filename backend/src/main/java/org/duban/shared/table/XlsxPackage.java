package org.duban.shared.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.duban.shared.RuleViolated;
import org.duban.shared.RuleViolated.Kind;

/** Looks at an uploaded xlsx before anything opens it: bombs, macros and links to elsewhere are refused by counting, not by trust. */
public final class XlsxPackage {
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LARGEST_UNPACKED = 20 * 1024 * 1024;
    private static final int MOST_ENTRIES = 300;
    private static final int MOST_ROWS = 5000;
    private static final int MOST_ELEMENTS = 600_000;
    private static final List<String> UNWANTED =
            List.of("vbaproject", "externallinks/", "embeddings/", "activex", "macrosheets/");

    private XlsxPackage() {}

    public static void check(byte[] content) {
        if (content.length == 0) {
            throw RuleViolated.invalid("file", "文件是空的");
        }
        if (content.length > LARGEST) {
            refuseLarge();
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || content[2] != 3 || content[3] != 4) {
            throw unsupported("不是 xlsx 表格，请用系统导出的表格填写（旧版 xls 请另存为 xlsx）");
        }
        try {
            walk(content);
        } catch (IOException | IllegalArgumentException damaged) {
            throw unsupported("表格已损坏，无法读取");
        }
    }

    public static void refuseLarge() {
        throw RuleViolated.of(Kind.TOO_LARGE, "too-large", "表格不超过 5 MB");
    }

    private static void walk(byte[] content) throws IOException {
        boolean isWorkbook = false;
        int entries = 0;
        long unpacked = 0;
        int elements = 0;
        byte[] buffer = new byte[16 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                refuseUnwanted(entry.getName());
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                refuseTooMuch(++entries, unpacked);
                var part = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    refuseTooMuch(entries, unpacked);
                    part.write(buffer, 0, read);
                }
                elements = countElements(part.toByteArray(), elements);
            }
        }
        if (!isWorkbook) {
            throw unsupported("不是 xlsx 表格，请用系统导出的表格填写");
        }
    }

    /**
     * Rows and cells become objects fifty times their size as soon as the workbook is opened, so they are counted before. A
     * part that is no XML is none to the workbook either.
     */
    private static int countElements(byte[] part, int before) {
        int elements = before;
        int rows = 0;
        try {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    rows += xml.getLocalName().equals("row") ? 1 : 0;
                    refuseCrowd(rows, ++elements);
                }
            }
        } catch (XMLStreamException noXml) {
            return elements;
        }
        return elements;
    }

    private static void refuseCrowd(int rows, int elements) {
        if (rows > MOST_ROWS || elements > MOST_ELEMENTS) {
            throw RuleViolated.of(Kind.TOO_LARGE, "too-large", "一张工作表不超过 " + MOST_ROWS + " 行，请删去空行或分开导入");
        }
    }

    private static void refuseTooMuch(int entries, long unpacked) {
        if (entries > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
            throw RuleViolated.of(Kind.TOO_LARGE, "too-large", "表格解压后过大，已拒绝读取");
        }
    }

    private static void refuseUnwanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (UNWANTED.stream().anyMatch(lower::contains)) {
            throw unsupported("表格含有宏、外部链接或嵌入对象，请去除后再导入");
        }
    }

    static RuleViolated unsupported(String sentence) {
        return RuleViolated.of(Kind.UNSUPPORTED, "unsupported-file", sentence);
    }
}
