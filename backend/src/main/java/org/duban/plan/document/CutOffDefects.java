package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;

/** Text that breaks off: a list of units never closed, a task or the whole text that ends within a sentence. */
final class CutOffDefects implements DefectRule {
    private static final Pattern SIGNATURE = Pattern.compile(
            ".*(?:\\d{4} ?年.*\\d{1,2} ?月.*|[〇○零一二三四五六七八九十]{4}年.*|\\(.*\\)|.*印发|.*(?:办公室|人民政府|委员会|局|厅|部))",
            Pattern.DOTALL);
    private static final String ENDS = "。!?;:)\"”’…》|";
    private static final int SHORT = 20;

    @Override
    public List<Defect> check(Found found) {
        List<Defect> defects = new ArrayList<>();
        List<Draft.ReadTask> tasks = found.draft().tasks;
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i).task();
            boolean isOpen = tasks.get(i).statements().stream().anyMatch(RoleStatement::isCutOff);
            if (isOpen || (!tasks.get(i).isTableRow() && breaksOff(found.script(), task.source()))) {
                String name = DefectRule.name(task);
                defects.add(new Defect(
                        Kind.TEXT_CUT_OFF, name + "的文字没有写完，请对照原件补全。", false, SubjectType.TASK, i, name, task.source()));
            }
        }
        if (defects.isEmpty()) {
            checkEnd(found, defects);
        }
        return defects;
    }

    /** Without units behind it, a long last line that ends in the middle of a sentence. */
    private static boolean breaksOff(Script script, Source source) {
        Span span = script.trimmed(source.start(), source.end());
        if (span.isEmpty()) {
            return false;
        }
        int lineStart = span.end();
        while (lineStart > span.start() && script.canonical().charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        char last = script.canonical().charAt(span.end() - 1);
        boolean isLong = span.end() - lineStart > SHORT
                && script.canonical().substring(lineStart, span.end()).indexOf('。') >= 0;
        return isLong && ENDS.indexOf(last) < 0 && ",、".indexOf(last) < 0 && !endsWithUnits(script, span)
                || ",、".indexOf(last) >= 0;
    }

    private static boolean endsWithUnits(Script script, Span span) {
        int from = Math.max(span.start(), span.end() - 300);
        return !new StatementFinder(script).in(from, span.end()).isEmpty();
    }

    private static void checkEnd(Found found, List<Defect> defects) {
        List<Node> nodes = found.outline().nodes();
        if (nodes.isEmpty()) {
            return;
        }
        Node last = nodes.get(nodes.size() - 1);
        Piece piece = last.paragraphs.get(last.paragraphs.size() - 1).piece();
        Script script = found.script();
        String words = script.canonical().substring(piece.start(), piece.end());
        boolean isWhole = ENDS.indexOf(words.charAt(words.length() - 1)) >= 0
                || (words.length() <= Heading.LONGEST / 2
                        && SIGNATURE.matcher(words).matches())
                || (words.length() <= SHORT && words.indexOf(',') < 0);
        if (!isWhole && last.paragraphs.stream().noneMatch(Paragraph::namesUnits)) {
            defects.add(new Defect(
                    Kind.TEXT_CUT_OFF,
                    "全文在“" + words.substring(Math.max(0, words.length() - SHORT)) + "”处中断，原文可能不完整，请核对。",
                    false,
                    SubjectType.DOCUMENT,
                    -1,
                    "全文",
                    script.source(piece.start(), piece.end())));
        }
    }
}
