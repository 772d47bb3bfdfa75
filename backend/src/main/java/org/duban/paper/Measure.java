package org.duban.paper;

/** GB/T 9704-2012, 5.1 to 5.2 and 7.1, in Word's units: twips (1/20 pt) and half points. */
final class Measure {

    static final int PAGE_WIDTH = twips(210);
    static final int PAGE_HEIGHT = twips(297);
    static final int TOP = twips(37);
    static final int LEFT = twips(28);
    static final int RIGHT = twips(210 - 28 - 156);
    static final int BOTTOM = twips(297 - 37 - 225);

    /** 7 mm between the type area and the dash of the page number, which stands half way up its line. */
    static final int FOOTER = twips(25);

    /** The same on a page laid across, whose foot is 26 mm high. */
    static final int FOOTER_ACROSS = twips(16);

    static final int TYPE_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    /** As wide is the type area of a page that is laid across. */
    static final int TYPE_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM;

    /** 225 mm in 22 lines, rounded down so that the 22nd fits. */
    static final int LINE = twips(225) / 22;

    static final int CHARS = 28;

    /** 156 mm in 28 characters, rounded down so that the 28th fits: a little less than 3 号 is wide. */
    static final int CHAR_WIDTH = TYPE_WIDTH / CHARS;

    /** 3 号. */
    static final int BODY = 32;
    /** 2 号. */
    static final int TITLE = 44;
    /** 4 号. */
    static final int SMALL = 28;
    /** 5 号, in tables. */
    static final int CELL = 21;

    /** What is taken off each character of 3 号, in twips. */
    static final int NARROWING = CHAR_WIDTH - BODY * 10;

    static final String RED = "FF0000";

    private Measure() {}

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    static int chars(double count) {
        return (int) Math.round(count * CHAR_WIDTH);
    }
}
