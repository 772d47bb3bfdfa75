package org.duban.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was fed back of an item on one of its days.
 *
 * @param number known to both sides of an exchange; what came from outside keeps the number it bears there
 * @param fromOutside whether it came by a file and not from a duty of ours
 */
public record Feedback(
        long id,
        Item.Kind itemKind,
        long itemId,
        long planTaskId,
        String number,
        FeedbackStage stage,
        FeedbackState state,
        String words,
        @Nullable LocalDate until,
        LocalDate fedBackOn,
        @Nullable String unitName,
        @Nullable String person,
        boolean fromOutside,
        Instant enteredAt) {

    static final int WORDS = 4000;
}
