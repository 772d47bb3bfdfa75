package org.duban.supervision;

import java.time.Instant;

/** The ladder has asked after a matter that has no duty to ask after. */
public record MatterUrged(
        long urgeId,
        long matterId,
        long planTaskId,
        long unitId,
        String subject,
        String by,
        String reason,
        Instant at) {}
