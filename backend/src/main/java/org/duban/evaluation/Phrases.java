package org.duban.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.duban.dispatch.Amount;
import org.jspecify.annotations.Nullable;

/** How numbers, days and names are put into words. */
final class Phrases {
    static final String NONE = "—";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;
    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Phrases() {}

    /** 1 to 99, as headings are numbered. */
    static String numeral(int number) {
        String tens = number < TEN ? "" : (number < 2 * TEN ? "" : digit(number / TEN)) + "十";
        return tens + (number % TEN == 0 ? "" : digit(number % TEN));
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String amount(@Nullable BigDecimal amount) {
        return amount == null ? NONE : Amount.text(amount);
    }

    /** To a tenth; of nothing there is no share. */
    static String percent(long part, long whole) {
        return whole == 0
                ? NONE
                : Amount.text(HUNDRED.multiply(BigDecimal.valueOf(part))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP))
                        + "%";
    }

    static @Nullable BigDecimal mean(List<BigDecimal> amounts) {
        return amounts.isEmpty()
                ? null
                : Amount.exact(amounts.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(amounts.size()), PLACES, RoundingMode.HALF_UP));
    }

    static String list(Collection<String> names) {
        return String.join("、", names);
    }

    /** As it goes on inside of a sentence: without its own full stop, and not longer than a few lines. */
    static String inside(@Nullable String text, int most) {
        String line = text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
        int length = line.codePointCount(0, line.length());
        String cut = length <= most ? line : line.substring(0, line.offsetByCodePoints(0, most)) + "……";
        return cut.replaceAll("[。；;.，,、]+$", "");
    }
}
