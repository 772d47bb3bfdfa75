package org.duban.rectification;

import java.time.Instant;

/** What a unit put right has been judged for good. */
public record FindingReassessed(Finding finding, FindingState state, String opinion, Instant at) {}
