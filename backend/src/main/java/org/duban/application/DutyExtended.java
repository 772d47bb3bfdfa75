package org.duban.application;

import java.time.Instant;

/** An extension was granted: the duty falls due then; its original due date stays beside the new one. */
public record DutyExtended(long workItemId, Instant until, long applicationId) {}
