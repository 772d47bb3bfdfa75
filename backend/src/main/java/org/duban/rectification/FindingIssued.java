package org.duban.rectification;

import java.util.List;

/** Findings of a round became duties of their units. */
public record FindingIssued(long planId, List<Issued> findings) {

    public record Issued(long findingId, long planTaskId) {}
}
