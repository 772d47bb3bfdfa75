package org.duban.paper;

/** The faces that GB/T 9704-2012 asks for, by the names under which China's offices have them. */
enum Face {
    BODY("仿宋_GB2312", "仿宋"),
    TITLE("方正小标宋简体", "小标宋"),
    HEADING("黑体", "SimHei"),
    SUBHEADING("楷体_GB2312", "楷体"),
    NUMERALS("宋体", "SimSun");

    private final String fontName;
    private final String otherName;

    Face(String fontName, String otherName) {
        this.fontName = fontName;
        this.otherName = otherName;
    }

    String fontName() {
        return fontName;
    }

    /** What a computer without the face takes instead. */
    String otherName() {
        return otherName;
    }
}
