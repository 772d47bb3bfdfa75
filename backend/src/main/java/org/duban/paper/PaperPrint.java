package org.duban.paper;

/**
 * All that a printed paper shows.
 *
 * @param number 发文字号; a draft has the place of it left open
 * @param date 成文日期
 */
record PaperPrint(PaperKind kind, String issuer, String number, String date, PaperText text) {

    /** 发文机关标志: the office's full name, with 文件 in the document form; what minutes are is their head. */
    String mark() {
        return switch (kind.layout()) {
            case DOCUMENT -> issuer + "文件";
            case LETTER -> issuer;
            case MINUTES -> kind.label();
        };
    }
}
