package org.duban.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of each objection of a unit. */
public record SettlementForm(@Nullable List<Line> verdicts) {

    /**
     * @param words what the statement says instead, when the objection is upheld
     * @param dropped when it is upheld by not saying it at all
     */
    public record Line(
            @Nullable Long objectionId,
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable String words,
            @Nullable Boolean dropped) {}
}
