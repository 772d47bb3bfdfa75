package org.duban.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a paper's body. Stored as JSON; the screen and the docx are both made from it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart")
})
public sealed interface Block {

    /**
     * @param level 1 to 4: 一、黑体 · （一）楷体 · 1. 仿宋 · （1）仿宋
     * @param text with its number, as it is printed
     */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** @param rows each as long as {@code columns} */
    record Table(List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A chart with its numbers: the reader's office program draws it, and may copy the numbers out of it.
     *
     * @param title with its number, as it is printed below
     * @param sentence what it shows, for who does not see it
     */
    record Chart(String title, String sentence, Form form, List<String> categories, List<Series> series)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }

        /** Bars lie, so that long names stay readable; stacked ones are parts of a whole. Lines show a course in time. */
        public enum Form {
            BARS,
            STACKED_BARS,
            LINES
        }
    }

    /** @param values one a category; null where there is none */
    record Series(String name, Tone tone, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** Told apart on a black-and-white printer too: each is lighter or darker than the others of its chart. */
    enum Tone {
        DARK,
        MIDDLE,
        LIGHT,
        PALE,
        GREEN,
        YELLOW,
        RED
    }

    static Heading heading(int level, String text) {
        return new Heading(level, text);
    }

    static Paragraph paragraph(String text) {
        return new Paragraph(text);
    }

    static Table table(List<String> columns, List<List<String>> rows) {
        return new Table(columns, rows);
    }
}
