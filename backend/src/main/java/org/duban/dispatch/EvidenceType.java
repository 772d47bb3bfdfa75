package org.duban.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be handed in as evidence; whatever can run, hide or expand on its own stays outside. */
enum EvidenceType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OFD("application/ofd", "ofd"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt");

    static final String ACCEPTED = "PDF、OFD、Word（docx）、Excel（xlsx）、PPT（pptx）、图片（png、jpg）或文本（txt）";

    private final String contentType;
    private final List<String> endings;

    EvidenceType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /** Whether a browser may show it: what cannot run anything, drawn by the browser's own viewer. */
    static boolean isShown(String contentType) {
        return of(contentType).filter(type -> type.isPicture() || type == PDF).isPresent();
    }

    String contentType() {
        return contentType;
    }

    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    static Optional<EvidenceType> of(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }
}
