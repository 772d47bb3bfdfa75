package org.duban.plan.document.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

enum FileKind {
    ZIP,
    COMPOUND,
    PDF,
    OTHER_BINARY,
    TEXT;

    private record Magic(FileKind kind, byte[] start) {
        static Magic of(FileKind kind, String start) {
            return new Magic(kind, start.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean opens(byte[] bytes) {
            if (bytes.length < start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if (bytes[i] != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> MAGICS = List.of(
            Magic.of(ZIP, "PK\u0003\u0004"),
            Magic.of(ZIP, "PK\u0005\u0006"),
            Magic.of(COMPOUND, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
            Magic.of(PDF, "%PDF-"),
            Magic.of(OTHER_BINARY, "{\\rtf"),
            Magic.of(OTHER_BINARY, "\u0089PNG"),
            Magic.of(OTHER_BINARY, "\u00FF\u00D8\u00FF"),
            Magic.of(OTHER_BINARY, "GIF8"),
            Magic.of(OTHER_BINARY, "Rar!"),
            Magic.of(OTHER_BINARY, "7z\u00BC\u00AF"),
            Magic.of(OTHER_BINARY, "\u001F\u008B"),
            Magic.of(OTHER_BINARY, "\u007FELF"),
            Magic.of(OTHER_BINARY, "MZ\u0090"));

    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<?xml", "<svg");

    static FileKind of(byte[] bytes) {
        return MAGICS.stream()
                .filter(magic -> magic.opens(bytes))
                .findFirst()
                .map(Magic::kind)
                .orElseGet(() -> isMarkup(bytes) ? OTHER_BINARY : TEXT);
    }

    private static boolean isMarkup(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(start::startsWith);
    }
}
