package org.duban.plan.document.file;

import java.util.Map;

/**
 * The plain text of a document; its rows' spans are offsets into it. The outline holds what styles said and letters do not:
 * the depth (from 1) of the heading that starts at an offset.
 */
public record PlanText(String name, String text, Map<Integer, Integer> outline) {
    public PlanText {
        outline = Map.copyOf(outline);
    }
}
