package org.duban.plan.document.file;

/** A file that is refused: a stable word for programs, a sentence for people. */
public final class UnreadableDocument extends RuntimeException {
    private final String type;

    public UnreadableDocument(String type, String sentence) {
        super(sentence);
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
