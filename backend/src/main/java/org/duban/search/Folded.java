package org.duban.search;

import java.text.Normalizer;

/**
 * A text in the form that is searched: full-width letters and digits as plain ones, letters small, every gap a blank. Each
 * code point stays one code point, so that a place in the folded text is the same place in the text itself.
 */
final class Folded {
    private static final int FIRST_OF_NO_CASE =
            0x3400; // from here on to the full-width forms, Chinese characters alone
    private static final int LAST_OF_NO_CASE = 0x9FFF;

    private Folded() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Folded::of).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int of(int letter) {
        if (letter >= FIRST_OF_NO_CASE && letter <= LAST_OF_NO_CASE) {
            return letter;
        }
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return ' ';
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        int only = plain.codePointCount(0, plain.length()) == 1 ? plain.codePointAt(0) : letter;
        return Character.toLowerCase(only);
    }
}
