package org.duban.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of one list; where it mixes separators; where it ends in 等 and so leaves units open. */
record UnitList(
        List<Mention> mentions,
        @Nullable Span ambiguity,
        @Nullable Span openEnd) {
    UnitList {
        mentions = List.copyOf(mentions);
    }

    boolean looksReal() {
        long real = mentions.stream()
                .filter(mention -> mention.group() || UnitName.looksLike(mention.canonical()))
                .count();
        return !mentions.isEmpty() && real * 5 >= mentions.size() * 4L;
    }
}
