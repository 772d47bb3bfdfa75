package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceInspectionTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Path folder;

    EvidenceInspectionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void content_says_what_a_file_is() throws IOException {
        assertThat(typeOf("照片𠮷.PNG", PNG)).isEqualTo(EvidenceType.PNG);
        assertThat(typeOf("台账.pdf", "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(EvidenceType.PDF);
        assertThat(typeOf("说明.txt", "残疾人康复服务情况".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(EvidenceType.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml,a.docx,DOCX", "xl/workbook.xml,a.xlsx,XLSX", "ppt/presentation.xml,a.pptx,PPTX"})
    void office_documents_are_told_apart_by_their_parts(String part, String name, EvidenceType type)
            throws IOException {
        assertThat(typeOf(name, Archives.of("[Content_Types].xml", part))).isEqualTo(type);
    }

    @Test
    void an_ofd_is_known_by_its_root() throws IOException {
        assertThat(typeOf("公文.ofd", Archives.of("OFD.xml", "Doc_0/Document.xml")))
                .isEqualTo(EvidenceType.OFD);
    }

    @Test
    void a_document_with_macros_is_refused_under_any_name() {
        assertThatThrownBy(() -> typeOf(
                        "a.docx", Archives.of("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .hasMessageContaining("不支持这种文件");
    }

    @Test
    void a_name_that_belies_the_content_is_refused() {
        assertThatThrownBy(() -> typeOf("photo.pdf", PNG)).hasMessage("文件内容与扩展名不符，请核对文件后重新上传");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "MZ\u0090\u0000"
            })
    void what_a_browser_or_a_machine_would_run_is_refused(String content) {
        assertThatThrownBy(() -> typeOf("a.txt", content.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("请上传");
    }

    @Test
    void a_plain_archive_and_a_broken_one_are_refused() {
        assertThatThrownBy(() -> typeOf("a.docx", Archives.of("readme.txt"))).hasMessageContaining("不支持这种文件");
        assertThatThrownBy(() -> typeOf("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0}))
                .hasMessageContaining("文件已损坏");
    }

    @ParameterizedTest
    @CsvSource({"C:\\文件\\台账.pdf,台账.pdf", "../../etc/passwd,passwd", "台账\u202Efdp.txt,台账fdp.txt", "𠮷.pdf,𠮷.pdf"})
    void a_name_loses_its_folders_and_its_disguise(String given, String kept) {
        assertThat(EvidenceName.of(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", ".htaccess", "\u202E"})
    void a_file_without_a_name_is_refused(String given) {
        assertThatThrownBy(() -> EvidenceName.of(given)).hasMessageContaining("请改名");
    }

    private EvidenceType typeOf(String name, byte[] content) throws IOException {
        return new EvidenceInspection().typeOf(Files.write(folder.resolve("upload"), content), name);
    }
}
