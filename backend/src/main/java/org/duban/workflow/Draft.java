package org.duban.workflow;

import java.time.Instant;

/** What was typed into the form of a duty and not yet handed in, as JSON; {@code version} counts how often it was saved. */
record Draft(long workItemId, String content, int version, Instant savedAt, String savedBy) {}
