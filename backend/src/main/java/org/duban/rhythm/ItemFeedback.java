package org.duban.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feedback of one item, with the rhythm it follows if it does. */
public record ItemFeedback(
        Item.Kind itemKind, long itemId, @Nullable Course rhythm, List<Entry> entries) {

    public record Course(
            long id,
            String unitName,
            LocalDate begunOn,
            String begunBy,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    public record Entry(
            String number,
            int day,
            String stage,
            FeedbackState state,
            String stateLabel,
            String words,
            @Nullable LocalDate until,
            LocalDate fedBackOn,
            @Nullable String unitName,
            @Nullable String person,
            boolean fromOutside) {

        static Entry of(Feedback feedback) {
            return new Entry(
                    feedback.number(),
                    feedback.stage().day(),
                    feedback.stage().label(),
                    feedback.state(),
                    feedback.state().label(),
                    feedback.words(),
                    feedback.until(),
                    feedback.fedBackOn(),
                    feedback.unitName(),
                    feedback.person(),
                    feedback.fromOutside());
        }
    }
}
