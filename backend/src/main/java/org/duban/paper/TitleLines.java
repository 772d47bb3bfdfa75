package org.duban.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks a long title into lines of like length, where a reader pauses (7.3.1: 词意完整、排列对称、长短适宜). */
final class TitleLines {

    /** Characters of 2 号 in a line. */
    private static final int WIDTH = 20;

    private static final String ENDS = "，、；：）》”’。的和与";
    private static final String NEVER_FIRST = "，、；：）》”’。的和与及等了";
    private static final String NEVER_LAST = "（《“‘";

    private TitleLines() {}

    static List<String> of(String title) {
        int[] text = title.codePoints().toArray();
        int count = (text.length + WIDTH - 1) / WIDTH;
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int left = count; left > 1; left--) {
            int to = breakNear(text, from, from + Math.round((text.length - from) / (float) left));
            lines.add(new String(text, from, to - from));
            from = to;
        }
        lines.add(new String(text, from, text.length - from));
        return lines;
    }

    /** The best place within three characters of the wanted one. */
    private static int breakNear(int[] text, int from, int wanted) {
        int best = wanted;
        int bestCost = Integer.MAX_VALUE;
        for (int at = Math.max(from + 1, wanted - 3); at <= Math.min(text.length - 1, wanted + 3); at++) {
            int cost = at - from > WIDTH ? 1000 : Math.abs(at - wanted) * 2 + cost(text, at);
            if (cost < bestCost) {
                best = at;
                bestCost = cost;
            }
        }
        return best;
    }

    private static int cost(int[] text, int at) {
        int before = text[at - 1];
        int after = text[at];
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || isWord(before) && isWord(after)) {
            return 100;
        }
        return ENDS.indexOf(before) >= 0 ? 0 : 5;
    }

    private static boolean isWord(int character) {
        return Character.isDigit(character) || character < 128 && Character.isLetter(character);
    }
}
