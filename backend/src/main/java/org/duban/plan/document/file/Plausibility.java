package org.duban.plan.document.file;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;

/** Bytes of Big5 or Shift-JIS often pass as GB18030; then rare signs and foreign letters abound. */
final class Plausibility {
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int FIRST_OF_COMMON = 0xB0;
    private static final int LAST_OF_COMMON = 0xD7;

    private Plausibility() {}

    static boolean isChinese(String text) {
        long letters = 0;
        long han = 0;
        long common = 0;
        long foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7F) {
                continue;
            }
            letters++;
            if (UnicodeScript.of(c) == UnicodeScript.HAN) {
                han++;
                common += isCommon(c) ? 1 : 0;
            } else if (isForeign(c)) {
                foreign++;
            }
        }
        return foreign * 20 <= letters && common * 2 >= han && (han > 0 || letters == 0);
    }

    private static boolean isForeign(char c) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || (c >= 0xE000 && c <= 0xF8FF)
                || !Character.isDefined(c);
    }

    /** The 3,755 characters of the first level of GB 2312. */
    private static boolean isCommon(char c) {
        byte[] bytes = String.valueOf(c).getBytes(GB2312);
        int lead = bytes[0] & 0xFF;
        return bytes.length == 2 && lead >= FIRST_OF_COMMON && lead <= LAST_OF_COMMON;
    }
}
