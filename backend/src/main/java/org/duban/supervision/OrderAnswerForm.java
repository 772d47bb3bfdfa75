package org.duban.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit answers to an order.
 *
 * @param answer what was done
 * @param measures what is being done
 * @param promisedUntil when it will be made up for
 */
public record OrderAnswerForm(
        @Nullable String answer,
        @Nullable String measures,
        @Nullable LocalDate promisedUntil,
        @Nullable Cause cause) {}
