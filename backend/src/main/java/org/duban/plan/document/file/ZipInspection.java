package org.duban.plan.document.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through the container with tight limits before any parser sees it. */
public final class ZipInspection {
    private static final int MAX_ENTRIES = 3_000;
    private static final long MAX_ENTRY = 80L * 1024 * 1024;
    private static final long MAX_TOTAL = 200L * 1024 * 1024;
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;
    private static final long MAX_RATIO = 100;
    private static final List<String> ARCHIVES = List.of(".zip", ".rar", ".7z", ".gz", ".jar", ".tar", ".bz2", ".xz");
    private static final byte[] ZIP_START = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<byte[]> DECLARATIONS = List.of("<!DOCTYPE", "<!ENTITY").stream()
            .flatMap(word -> List.of(
                    word.getBytes(StandardCharsets.US_ASCII),
                    word.getBytes(StandardCharsets.UTF_16LE),
                    word.getBytes(StandardCharsets.UTF_16BE))
                    .stream())
            .toList();

    private static final byte[] MACRO_MARK = "macroEnabled".getBytes(StandardCharsets.US_ASCII);

    private final long packed;
    private long total;

    private ZipInspection(long packed) {
        this.packed = packed;
    }

    public static void inspect(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            new ZipInspection(bytes.length).inspect(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument("not-a-document", "文件已损坏或被加密，不能打开，请重新保存后上传。");
        }
    }

    private void inspect(ZipInputStream zip) throws IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw bomb("文件内含的部件过多，疑似压缩炸弹，已拒绝。");
            }
            inspect(entry.getName().toLowerCase(Locale.ROOT), contentOf(zip));
        }
    }

    private byte[] contentOf(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            total += read;
            if (content.size() > MAX_ENTRY || total > MAX_TOTAL || isInflated()) {
                throw bomb("文件解压后异常膨胀，疑似压缩炸弹，已拒绝。");
            }
        }
        return content.toByteArray();
    }

    private boolean isInflated() {
        return total > RATIO_COUNTS_FROM && total > packed * MAX_RATIO;
    }

    private static void inspect(String name, byte[] content) {
        if (name.endsWith("vbaproject.bin")
                || Bytes.contain(content, MACRO_MARK) && name.equals("[content_types].xml")) {
            throw new UnreadableDocument("macros", "文件带有宏（docm），请另存为不含宏的 .docx 后重新上传。");
        }
        if (isArchive(name, content)) {
            throw bomb("文件内还嵌套着压缩包，已拒绝，请去掉后重新上传。");
        }
        if ((name.endsWith(".xml") || name.endsWith(".rels"))
                && DECLARATIONS.stream().anyMatch(word -> Bytes.contain(content, word))) {
            throw new UnreadableDocument("doctype", "文件内含 DOCTYPE 或外部实体声明，可能有害，已拒绝。");
        }
    }

    /** A chart brings its own workbook, which is never opened here. */
    private static boolean isArchive(String name, byte[] content) {
        boolean startsAsZip = content.length > ZIP_START.length
                && content[0] == ZIP_START[0]
                && content[1] == ZIP_START[1]
                && content[2] == ZIP_START[2]
                && content[3] == ZIP_START[3];
        return ARCHIVES.stream().anyMatch(name::endsWith) || startsAsZip && !name.startsWith("word/embeddings/");
    }

    private static UnreadableDocument bomb(String sentence) {
        return new UnreadableDocument("zip-bomb", sentence);
    }
}
