package org.duban.supervision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rung follows which; decided by the table {@code ladder.dmn}. */
public interface LadderRule {

    /** @param last the rung climbed last; null before the first. Nothing follows the highest. */
    Optional<Next> after(@Nullable Rung last);

    /**
     * @param after working days from the lapse, from the rung before, or from the end of its answer's time
     * @param answerDays working days for the unit's answer
     */
    record Next(Rung rung, int after, int answerDays, SignedBy signedBy) {}
}
