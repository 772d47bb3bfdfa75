package org.duban.workflow;

import org.jspecify.annotations.Nullable;

/** What says whose a duty is. */
interface OwnedDuty {

    String name();

    long unitId();

    String unitName();

    String role();

    /** The person of the unit who has it in hand. */
    @Nullable
    Long assigneeId();
}
