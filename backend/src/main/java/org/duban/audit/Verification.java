package org.duban.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What walking the whole chain found.
 *
 * @param brokenAt the first position that does not fit, null if all fit
 * @param seal of the last row: kept elsewhere, it also proves that no rows were cut off the end
 */
public record Verification(
        boolean sound, long sealed, long unsealed, @Nullable Long brokenAt, String seal, String sentence, Instant at) {}
