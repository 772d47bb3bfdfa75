package org.duban.plan.document;

import java.util.regex.Pattern;

/** What a heading is made of, and what it says about the paragraphs below it. */
final class Heading {
    static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 500;
    private static final Pattern TASKS = Pattern.compile(
            "(?:重点|主要|工作|目标|具体|总体)(?:工作)?任务|任务(?:分工|清单|措施|举措)|(?:重点|主要|具体)(?:工作|措施|举措|行动|事项)|工作(?:措施|举措|重点|内容)|实施内容|行动任务");
    private static final Pattern NOT_TASKS = Pattern.compile(
            "背景|基础|现状|形势|总体(?:要求|思路|目标|部署)|指导思想|基本原则|工作原则|(?:工作|主要|发展|总体|行动|预期|年度)?目标$|意义|保障(?:措施|机制)|组织(?:实施|保障|领导)|实施机制|工作(?:要求|机制)|有关要求|附则|适用范围");

    private Heading() {}

    /** From the start up to the first 。, the first statement or the end of the paragraph. */
    static Span of(Script script, int start, Paragraph paragraph) {
        int end = paragraph.piece().end();
        for (RoleStatement statement : paragraph.statements()) {
            if (statement.span().start() >= start) {
                end = Math.min(end, statement.span().start());
            }
        }
        return titleIn(script, start, end);
    }

    static Span titleIn(Script script, int start, int end) {
        int stop = start;
        int last = Math.min(end, start + LONGEST_TITLE);
        while (stop < last
                && script.canonical().charAt(stop) != '。'
                && script.canonical().charAt(stop) != '\n') {
            stop++;
        }
        Span span = script.trimmed(Math.min(start, stop), stop);
        while (!span.isEmpty() && ":;,*".indexOf(script.canonical().charAt(span.end() - 1)) >= 0) {
            span = script.trimmed(span.start(), span.end() - 1);
        }
        return span;
    }

    static boolean announcesTasks(String canonical) {
        return TASKS.matcher(canonical).find() && !excludesTasks(canonical);
    }

    static boolean excludesTasks(String canonical) {
        return NOT_TASKS.matcher(canonical).find();
    }
}
