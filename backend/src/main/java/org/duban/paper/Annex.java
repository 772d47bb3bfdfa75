package org.duban.paper;

import java.util.List;

/** An annex (附件): listed after the body, printed behind it on a new page, its tables also as a workbook. */
public record Annex(String title, List<Block> body) {
    public Annex {
        body = List.copyOf(body);
    }
}
