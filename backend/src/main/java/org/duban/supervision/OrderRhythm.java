package org.duban.supervision;

import java.time.Instant;
import org.duban.rhythm.Item;
import org.duban.rhythm.Rhythms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order in the 13710 rhythm: from the day on which the unit has something to answer until it is cured or over. */
@Component
class OrderRhythm {

    private final Rhythms rhythms;

    OrderRhythm(Rhythms rhythms) {
        this.rhythms = rhythms;
    }

    /** What is forwarded is not for the unit. */
    static boolean isWanted(Climb climb, OrderDraftForm form) {
        return Boolean.TRUE.equals(form.withRhythm()) && climb.rung() != Rung.ACCOUNTABILITY;
    }

    void begin(OrderInHand order, @Nullable Instant answerUntil) {
        if (order.climb().withRhythm() && answerUntil != null) {
            Matter matter = order.matter();
            rhythms.begin(
                    new Item(Item.Kind.ORDER, order.climb().id(), matter.planId(), matter.planTaskId()),
                    matter.unitId(),
                    matter.unitName());
        }
    }

    void end(Climb climb, RungState state) {
        rhythms.end(Item.Kind.ORDER, climb.id(), state.label());
    }
}
