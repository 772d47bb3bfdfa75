package org.duban.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.duban.shared.RuleViolated;

/** Tells what a file is by its content; its name only has to agree. Nothing is unpacked: archives are judged by their index. */
final class EvidenceInspection {
    private static final int MOST_ENTRIES = 10_000;

    private final Tika tika = new Tika();

    EvidenceType typeOf(Path file, String name) {
        try {
            EvidenceType type = recognise(file).orElseThrow(EvidenceInspection::unsupported);
            if (!type.fits(name)) {
                throw RuleViolated.of(RuleViolated.Kind.UNSUPPORTED, "name-mismatch", "文件内容与扩展名不符，请核对文件后重新上传");
            }
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<EvidenceType> recognise(Path file) throws IOException {
        String detected = tika.detect(file.toFile().toPath());
        return switch (detected) {
            case "application/zip", "application/x-tika-ooxml" -> inArchive(file);
            case "text/plain", "application/octet-stream" ->
                isText(file) ? Optional.of(EvidenceType.TEXT) : Optional.empty();
            default -> EvidenceType.of(detected);
        };
    }

    private static Optional<EvidenceType> inArchive(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.stream().anyMatch(EvidenceInspection::isMacro)) {
                return Optional.empty();
            }
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(EvidenceType.OFD);
            }
            return zip.getEntry("[Content_Types].xml") == null ? Optional.empty() : office(zip);
        } catch (ZipException e) {
            throw RuleViolated.of(RuleViolated.Kind.UNSUPPORTED, "damaged", "文件已损坏，请重新导出后上传");
        }
    }

    private static Optional<EvidenceType> office(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return Optional.of(EvidenceType.DOCX);
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(EvidenceType.XLSX);
        }
        return Optional.ofNullable(zip.getEntry("ppt/presentation.xml")).map(found -> EvidenceType.PPTX);
    }

    private static boolean isMacro(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject");
    }

    /** UTF-8 or GB 18030, what officials' editors write; the detector knows only the first. */
    private static boolean isText(Path file) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return Files.readString(file, charset).codePoints().noneMatch(EvidenceInspection::isBinary);
            } catch (CharacterCodingException e) {
                // Not this one: the next is tried.
                continue;
            }
        }
        return false;
    }

    private static boolean isBinary(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }

    private static RuleViolated unsupported() {
        return RuleViolated.of(
                RuleViolated.Kind.UNSUPPORTED, "unsupported-file", "不支持这种文件，请上传" + EvidenceType.ACCEPTED + "，且不含宏");
    }
}
