package org.duban.plan.document;

/** Chinese numerals below a thousand, as headings count. */
final class Han {
    static final String DIGITS = "一二三四五六七八九十百零〇两";

    private Han() {}

    static int number(String numeral) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c == '百' || c == '十') {
                total += Math.max(digit, 1) * (c == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = digit * (isPlain(numeral) ? 10 : 0) + Math.max("零一二三四五六七八九".indexOf(c), 0);
            }
        }
        return total + digit;
    }

    /** 二〇, digit by digit. */
    private static boolean isPlain(String numeral) {
        return numeral.indexOf('十') < 0 && numeral.indexOf('百') < 0;
    }
}
