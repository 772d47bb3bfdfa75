package org.duban.assessment;

import java.time.Instant;

/** The review of an objection is done. */
public record ObjectionDecided(ScoreObjection objection, String roundTitle, Instant at) {}
