package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/** The optional ends of a sentence in the timeline. */
final class Sentence {

    private Sentence() {}

    static String remark(@Nullable String text) {
        return text == null || text.isBlank() ? "" : "，说明：" + text;
    }

    static String opinion(@Nullable String text) {
        return text == null || text.isBlank() ? "" : "，意见：" + text;
    }

    static String paper(@Nullable String number) {
        return number == null || number.isBlank() ? "" : "（" + number + "）";
    }
}
