package org.duban.plan;

import java.time.Instant;

/** The newest document of a plan, as text; all spans count in it. */
record PlanSource(long planId, String fileName, String text, String hash, Instant importedAt, String importedBy) {}
