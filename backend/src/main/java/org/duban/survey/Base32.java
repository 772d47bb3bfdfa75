package org.duban.survey;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Crockford's digits: none is taken for another when read from a letter or aloud; what is, is read as it was meant. */
final class Base32 {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final Pattern IGNORED = Pattern.compile("[\\s\\-－—–]");

    private Base32() {}

    /** The lowest bits of a number, the first digit being the highest. */
    static String of(long bits, int length) {
        var digits = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            digits.append(DIGITS.charAt((int) (bits >>> (i * BITS)) & (DIGITS.length() - 1)));
        }
        return digits.toString();
    }

    /** Nothing if it has another length, or a digit that is none. */
    static OptionalLong read(String typed, int length) {
        String text = IGNORED.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (text.length() != length) {
            return OptionalLong.empty();
        }
        long bits = 0;
        for (char digit : text.toCharArray()) {
            int value = DIGITS.indexOf(digit);
            if (value < 0) {
                return OptionalLong.empty();
            }
            bits = bits << BITS | value;
        }
        return OptionalLong.of(bits);
    }
}
