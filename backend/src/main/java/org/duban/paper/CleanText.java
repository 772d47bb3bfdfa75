package org.duban.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what no paper prints but what could mislead its reader or break its file: control characters, lone
 * surrogates, marks that turn the direction of writing.
 */
final class CleanText {

    private static final Pattern UNPRINTED = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n\\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("[\\t\\n]+");

    private CleanText() {}

    static String line(String text) {
        return SPACES.matcher(printed(text)).replaceAll(" ").strip();
    }

    private static String printed(String text) {
        return UNPRINTED.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    static PaperText of(PaperText text) {
        return new PaperText(
                line(text.title()),
                addressees(text.mainTo()),
                addressees(text.copyTo()),
                blocks(text.body()),
                text.annexes().stream()
                        .map(annex -> new Annex(line(annex.title()), blocks(annex.body())))
                        .toList(),
                text.urgency(),
                meeting(text.meeting()));
    }

    private static List<Addressee> addressees(List<Addressee> all) {
        return all.stream()
                .map(one -> new Addressee(one.unitId(), line(one.name())))
                .toList();
    }

    private static List<Block> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(CleanText::block).toList();
    }

    /** A paragraph with line breaks is several: the standard knows no breaks inside of one. */
    private static Stream<Block> block(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(Block.heading(heading.level(), line(heading.text())));
        }
        if (block instanceof Block.Table table) {
            return Stream.of(Block.table(
                    lines(table.columns()),
                    table.rows().stream().map(CleanText::lines).toList()));
        }
        if (block instanceof Block.Chart chart) {
            return Stream.of(chart(chart));
        }
        return printed(((Block.Paragraph) block).text())
                .lines()
                .map(CleanText::line)
                .filter(text -> !text.isEmpty())
                .map(Block::paragraph);
    }

    private static Block chart(Block.Chart chart) {
        return new Block.Chart(
                line(chart.title()),
                line(chart.sentence()),
                chart.form(),
                lines(chart.categories()),
                chart.series().stream()
                        .map(one -> new Block.Series(line(one.name()), one.tone(), one.values()))
                        .toList());
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(CleanText::line).toList();
    }

    private static @Nullable Meeting meeting(@Nullable Meeting held) {
        return held == null
                ? null
                : new Meeting(
                        held.heldOn(),
                        line(held.place()),
                        line(held.chair()),
                        lines(held.present()),
                        lines(held.absent()));
    }
}
