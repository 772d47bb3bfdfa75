package org.duban.paper;

import java.util.List;

/** An annex (附件): listed after the body, printed behind it on a new page, its tables also as a workbook. */
public record Annex(String title, List<Block> body) {
    public Annex {
        body = List.copyOf(body);
    }

    /** Whether a table of it wants a page laid across. */
    boolean isWide() {
        return body.stream().anyMatch(block -> block instanceof Block.Table table && DocxTable.isWide(table));
    }
}
