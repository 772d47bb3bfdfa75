package org.duban.plan.document.file;

import java.util.Map;

/** The way in: an uploaded file or pasted text. What a file is, its content says; its name is only a name. */
public final class PlanFile {
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private PlanFile() {}

    public static PlanText read(byte[] bytes, String fileName) {
        refuseSize(bytes.length);
        PlanText text =
                switch (FileKind.of(bytes)) {
                    case ZIP -> WordFile.read(bytes, fileName);
                    case COMPOUND -> throw OldOffice.refusal(bytes);
                    case PDF ->
                        throw new UnreadableDocument(
                                "not-a-document", "这是 PDF 文件，不能可靠地还原段落和表格，请上传 Word（docx）、txt 或 md 文件。");
                    case OTHER_BINARY -> throw notADocument();
                    case TEXT -> new PlanText(fileName, TextDecoding.decode(bytes), Map.of());
                };
        return refuseEmpty(text);
    }

    public static PlanText pasted(String text, String name) {
        if (text.length() > MAX_BYTES / 2) {
            throw tooLarge();
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return refuseEmpty(new PlanText(name, TextDecoding.refuseControls(body), Map.of()));
    }

    /** To be asked before the bytes are even taken in, where the sender states a length. */
    public static void refuseSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw tooLarge();
        }
        if (bytes == 0) {
            throw empty();
        }
    }

    static UnreadableDocument notADocument() {
        return new UnreadableDocument("not-a-document", "这不是可以识别的文稿，请上传 Word（docx）、txt 或 md 文件。");
    }

    private static PlanText refuseEmpty(PlanText text) {
        if (text.text().codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw empty();
        }
        return text;
    }

    private static UnreadableDocument empty() {
        return new UnreadableDocument("empty", "文件中没有文字，请检查后重新上传。");
    }

    private static UnreadableDocument tooLarge() {
        return new UnreadableDocument("too-large", "文件超过 20 MB，请删去图片等与文字无关的内容后重新上传。");
    }
}
