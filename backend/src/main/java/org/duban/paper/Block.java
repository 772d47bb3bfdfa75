package org.duban.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A piece of a paper's body. Stored as JSON; the screen and the docx are both made from it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table")
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
