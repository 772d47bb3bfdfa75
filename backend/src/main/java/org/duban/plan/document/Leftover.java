package org.duban.plan.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs before a line that belong to a tool and not to the text: Word bookmarks, Markdown. An open list. */
record Leftover(String name, Pattern pattern) {
    static final List<Leftover> ALL = List.of(
            new Leftover("Word bookmark", Pattern.compile("\\((?:bookmark|OLE_LINK)[^()\\n]{0,80}\\)")),
            new Leftover("Markdown heading", Pattern.compile("#{1,6} +")),
            new Leftover("Markdown quotation", Pattern.compile("> +(?![\\d ])")),
            new Leftover("Markdown list", Pattern.compile("[-+*] +")),
            new Leftover("dash or bullet", Pattern.compile("(?:——|--|[•●■◆▪]) *(?=[\\u4e00-\\u9fa5“(])")),
            new Leftover("escaped list", Pattern.compile("\\\\(?=[#*+-])")),
            new Leftover("emphasis", Pattern.compile("\\*\\*|__")));

    /** Where the text proper begins. */
    static int skip(Script script, int start, int end) {
        int at = start;
        for (boolean found = true; found; ) {
            found = false;
            for (Leftover leftover : ALL) {
                Matcher matcher = leftover.pattern().matcher(script.canonical()).region(at, end);
                if (matcher.lookingAt()) {
                    at = script.trimmed(matcher.end(), end).start();
                    found = true;
                }
            }
        }
        return at;
    }

    /** Depth of a Markdown heading, 0 for any other line. */
    static int headingDepth(Script script, int start, int end) {
        int depth = 0;
        while (start + depth < end && depth < 7 && script.canonical().charAt(start + depth) == '#') {
            depth++;
        }
        boolean isHeading = depth > 0
                && depth < 7
                && start + depth < end
                && script.canonical().charAt(start + depth) == ' ';
        return isHeading ? depth : 0;
    }
}
