package org.duban.plan.document;

import java.util.regex.Pattern;

/** The title at the head of the text, or the name of the file where the text has none. */
final class PlanName {
    private static final Pattern TITLE =
            Pattern.compile(".*(?:规划|计划|方案|意见|要点|办法|通知|纲要|行动|分工|清单|措施|分解|任务|报告)(?:的通知)?(?:\\(.*\\))?");
    private static final int FIRST_LINES = 12;
    private static final int LONGEST = 100;

    private PlanName() {}

    static String of(Script script, String fileName) {
        String canonical = script.canonical();
        int start = 0;
        StringBuilder broken = new StringBuilder();
        for (int i = 0; i < FIRST_LINES && start < canonical.length(); i++) {
            int stop = canonical.indexOf('\n', start);
            int end = stop < 0 ? canonical.length() : stop;
            Span line = script.trimmed(start, end);
            Span words = new Span(Math.min(line.end(), Leftover.skip(script, line.start(), line.end())), line.end());
            String seen = script.seen(words);
            boolean isTitle = words.length() > 4 && words.length() <= LONGEST && seen.indexOf('。') < 0;
            if (isTitle
                    && TITLE.matcher(seen).matches()
                    && MarkerRule.at(script, words.start(), words.end()).isEmpty()) {
                return broken + script.written(words.start(), words.end());
            }
            broken.setLength(0);
            broken.append(isTitle && seen.matches(".*关于.*") ? script.written(words.start(), words.end()) : "");
            start = end + 1;
        }
        return fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\.(?i:docx|txt|md|markdown)$", "");
    }
}
