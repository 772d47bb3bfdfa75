package org.duban.workflow.migration;

import java.time.Instant;

/** An instance that could not be taken along, and why. */
record StayedBehind(String instanceId, String reason, Instant at) {}
