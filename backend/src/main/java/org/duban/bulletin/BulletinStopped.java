package org.duban.bulletin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin was withdrawn before its signature, or declared void after it.
 *
 * @param number null for one that never had a number
 * @param unitIds who had been asked about it or had received it
 */
public record BulletinStopped(
        long bulletinId, String title, @Nullable String number, String reason, List<Long> unitIds, Instant at) {
    public BulletinStopped {
        unitIds = List.copyOf(unitIds);
    }
}
