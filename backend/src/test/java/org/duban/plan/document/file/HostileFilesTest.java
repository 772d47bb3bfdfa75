package org.duban.plan.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final String TEXT = "三、重点任务\n1．修缮旧桥。加固桥面。（责任单位：市交通局、市财政局）\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void texts_are_read_in_every_encoding_in_use(String charset) {
        assertThat(PlanFile.read(TEXT.getBytes(Charset.forName(charset)), "a.txt")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_is_no_letter() {
        assertThat(PlanFile.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "a.txt")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void rare_characters_survive() {
        assertThat(PlanFile.read("𠮷𬎆".getBytes(Charset.forName("UTF-8")), "a.txt")
                        .text())
                .isEqualTo("𠮷𬎆");
    }

    @Test
    void what_is_no_document_is_refused_in_one_sentence() {
        refused("empty", new byte[0]);
        refused("empty", " \n\u3000".getBytes(StandardCharsets.UTF_8));
        refused("too-large", new byte[50 * 1024 * 1024]);
        refused("wrong-encoding", TEXT.getBytes(Charset.forName("Big5")));
        refused("wrong-encoding", "été à Genève, déjà vu".getBytes(StandardCharsets.ISO_8859_1));
        refused("not-a-document", new byte[] {1, 2, 3, 0, 0, 9, 8, 7});
        refused("not-a-document", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII));
        refused("not-a-document", "<!DOCTYPE html><p>".getBytes(StandardCharsets.US_ASCII));
        refused("old-format", compound("WordDocument"));
        refused("password-protected", compound("EncryptedPackage"));
    }

    @Test
    void hostile_containers_are_refused_before_they_are_parsed() {
        refused("zip-bomb", zip("word/document.xml", new byte[60 * 1024 * 1024]));
        refused("zip-bomb", zip("inner.zip", zip("a", new byte[10])));
        refused("macros", zip("word/vbaProject.bin", new byte[10]));
        refused(
                "doctype",
                zip(
                        "word/document.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
                                .getBytes(StandardCharsets.UTF_8)));
        refused("not-a-document", zip("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
        refused("not-a-document", "PK\u0003\u0004broken".getBytes(StandardCharsets.US_ASCII));
    }

    private static void refused(String type, byte[] bytes) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> PlanFile.read(bytes, "a.docx"))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type))
                .satisfies(refusal -> assertThat(refusal.sentence()).matches("[^。]+。"));
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
