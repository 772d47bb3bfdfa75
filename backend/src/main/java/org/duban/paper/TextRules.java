package org.duban.paper;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** What a text must not exceed to be kept, and what it must have to be signed. */
final class TextRules {

    private static final int TITLE = 120;
    private static final int NAME = 100;
    private static final int UNITS = 300;
    private static final int PARAGRAPH = 5000;
    private static final int BLOCKS = 1000;
    private static final int COLUMNS = 12;
    private static final int ROWS = 2000;
    private static final int CATEGORIES = 100;
    private static final int ANNEXES = 20;
    private static final int LEVELS = 4;

    private final Map<String, String> errors = new LinkedHashMap<>();

    private TextRules() {}

    /** What can be kept as a draft, however unfinished. */
    static void keepable(PaperText text) {
        TextRules rules = new TextRules();
        rules.sizes(text);
        rules.done();
    }

    /** What can be signed. */
    static void complete(PaperKind kind, PaperText text) {
        TextRules rules = new TextRules();
        rules.sizes(text);
        rules.that(!text.title().isBlank(), "title", "请填写标题");
        rules.that(!text.body().isEmpty(), "body", "请填写正文");
        boolean minutes = kind.layout() == PaperKind.Layout.MINUTES;
        rules.that(minutes || !text.mainTo().isEmpty(), "mainTo", "请选择主送机关");
        rules.that(!minutes || text.meeting() != null, "meeting", "请填写约谈的时间、地点和参加人员");
        rules.done();
    }

    private void sizes(PaperText text) {
        longest(text.title(), TITLE, "title", "标题");
        that(text.mainTo().size() <= UNITS, "mainTo", "主送机关不超过 " + UNITS + " 个");
        that(text.copyTo().size() <= UNITS, "copyTo", "抄送机关不超过 " + UNITS + " 个");
        Stream.of(text.mainTo(), text.copyTo()).flatMap(List::stream).forEach(this::named);
        blocks(text.body(), "body", "正文");
        that(text.annexes().size() <= ANNEXES, "annexes", "附件不超过 " + ANNEXES + " 个");
        text.annexes().forEach(this::annex);
        meeting(text.meeting());
    }

    private void named(Addressee one) {
        that(!one.name().isBlank(), "mainTo", "主送、抄送机关应有名称");
        longest(one.name(), NAME, "mainTo", "机关名称");
    }

    private void annex(Annex annex) {
        that(!annex.title().isBlank(), "annexes", "附件应有名称");
        longest(annex.title(), TITLE, "annexes", "附件名称");
        blocks(annex.body(), "annexes", "附件“" + annex.title() + "”");
    }

    private void meeting(@Nullable Meeting held) {
        if (held != null) {
            longest(held.place(), NAME, "meeting", "地点");
            longest(held.chair(), NAME, "meeting", "主持人");
            Stream.of(held.present(), held.absent())
                    .flatMap(List::stream)
                    .forEach(name -> longest(name, NAME, "meeting", "参加人员"));
        }
    }

    private void blocks(List<Block> blocks, String field, String where) {
        that(blocks.size() <= BLOCKS, field, where + "不超过 " + BLOCKS + " 段");
        blocks.forEach(block -> block(block, field, where));
    }

    private void block(Block block, String field, String where) {
        if (block instanceof Block.Heading heading) {
            that(heading.level() >= 1 && heading.level() <= LEVELS, field, where + "的小标题分 1 至 " + LEVELS + " 级");
            longest(heading.text(), TITLE, field, where + "的小标题");
        } else if (block instanceof Block.Paragraph paragraph) {
            longest(paragraph.text(), PARAGRAPH, field, where + "每段");
        } else if (block instanceof Block.Chart chart) {
            chart(chart, field, where);
        } else {
            table((Block.Table) block, field, where);
        }
    }

    private void chart(Block.Chart chart, String field, String where) {
        longest(chart.title(), TITLE, field, where + "的图题");
        longest(chart.sentence(), PARAGRAPH, field, where + "的图的说明");
        int width = chart.categories().size();
        int series = chart.series().size();
        that(width >= 1 && width <= CATEGORIES, field, where + "的图应有 1 至 " + CATEGORIES + " 个类别");
        that(series >= 1 && series <= COLUMNS, field, where + "的图应有 1 至 " + COLUMNS + " 个系列");
        that(
                chart.series().stream().allMatch(one -> one.values().size() == width),
                field,
                where + "的图每个系列应有 " + width + " 个数");
    }

    private void table(Block.Table table, String field, String where) {
        int width = table.columns().size();
        that(width >= 1 && width <= COLUMNS, field, where + "的表格应有 1 至 " + COLUMNS + " 列");
        that(new HashSet<>(table.columns()).size() == width, field, where + "的表格各列不能同名");
        that(table.rows().size() <= ROWS, field, where + "的表格不超过 " + ROWS + " 行");
        that(table.rows().stream().allMatch(row -> row.size() == width), field, where + "的表格每行应有 " + width + " 格");
        table.rows().stream().flatMap(List::stream).forEach(cell -> longest(cell, PARAGRAPH, field, where + "表格每格"));
    }

    private void longest(String text, int most, String field, String label) {
        that(text.codePointCount(0, text.length()) <= most, field, label + "不超过 " + most + " 个字");
    }

    private void that(boolean holds, String field, String sentence) {
        if (!holds) {
            errors.putIfAbsent(field, sentence);
        }
    }

    private void done() {
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
    }
}
