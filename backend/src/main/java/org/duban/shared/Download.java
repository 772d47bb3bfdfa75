package org.duban.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved: the browser does not show it, and nothing between keeps it. */
public record Download(String name, MediaType type, byte[] content) {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static final String NOT_KEPT = "private, no-store";

    public static Download xlsx(String name, byte[] content) {
        return new Download(name, XLSX, content);
    }

    public static Download docx(String name, byte[] content) {
        return new Download(name, DOCX, content);
    }

    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .body(content);
    }

    /** For answers that are written while they are made. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
