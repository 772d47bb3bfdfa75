package org.duban.plan.document.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict decoding: a text is taken only where every byte fits and the letters look like a Chinese document. */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoding() {}

    static String decode(byte[] bytes) {
        return refuseControls(byMark(bytes)
                .or(() -> withoutMark(bytes))
                .orElseThrow(() ->
                        new UnreadableDocument("wrong-encoding", "无法识别文件的文字编码，请将文件另存为 UTF-8 或 GB18030 编码后重新上传。")));
    }

    static String refuseControls(String text) {
        if (text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
            throw PlanFile.notADocument();
        }
        return text;
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xFE, 0xFF) ? strictly(bytes, 2, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> withoutMark(byte[] bytes) {
        boolean hasZeros = Bytes.contain(bytes, new byte[] {0});
        if (!hasZeros) {
            return strictly(bytes, 0, StandardCharsets.UTF_8)
                    .or(() -> strictly(bytes, 0, GB18030).filter(Plausibility::isChinese));
        }
        return strictly(bytes, 0, StandardCharsets.UTF_16LE)
                .filter(Plausibility::isChinese)
                .or(() -> strictly(bytes, 0, StandardCharsets.UTF_16BE).filter(Plausibility::isChinese))
                .or(() -> {
                    throw PlanFile.notADocument();
                });
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
