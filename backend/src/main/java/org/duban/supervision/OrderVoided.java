package org.duban.supervision;

import java.time.Instant;

/**
 * The paper of a rung was declared void, and with it the rung.
 *
 * @param backTo what the matter has come to now, in words
 */
public record OrderVoided(
        long matterId,
        long orderId,
        long planTaskId,
        long unitId,
        Rung rung,
        String paperNumber,
        String subject,
        String reason,
        String backTo,
        Instant at) {}
