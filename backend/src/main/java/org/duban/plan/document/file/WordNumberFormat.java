package org.duban.plan.document.file;

/** The number formats of Word lists that Chinese documents use. */
final class WordNumberFormat {
    private static final String SMALL = "零一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private WordNumberFormat() {}

    static String write(String format, int number) {
        if (number < 0 || number > 9_999) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "japaneseDigitalTenThousand",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "taiwaneseDigital" -> counted(number, SMALL, "十百千");
            case "chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional" ->
                counted(number, LEGAL, "拾佰仟");
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "(" + number + ")";
            case "decimalEnclosedParen" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : "(" + number + ")";
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    private static String counted(int number, String digits, String places) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder text = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean zero = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int place = decimal.length() - 1 - i;
            if (digit == 0) {
                zero = true;
                continue;
            }
            text.append(zero ? digits.substring(0, 1) : "").append(digits.charAt(digit));
            text.append(place == 0 ? "" : places.substring(place - 1, place));
            zero = false;
        }
        boolean teen = number >= 10 && number < 20 && text.length() > 1;
        return teen ? text.substring(1) : text.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
        return text.toString();
    }

    private static String letter(int number, char first) {
        return number < 1
                ? ""
                : String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
