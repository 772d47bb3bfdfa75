package org.duban.bulletin;

import java.time.Instant;

/** What became of a unit's objections. */
public record ObjectionsSettled(
        long bulletinId, long consultationId, String title, long unitId, String sentence, Instant at) {}
