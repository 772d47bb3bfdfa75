package org.duban.evaluation;

import java.util.Set;

public enum ReportState {
    DRAFT("起草中"),
    SUBMITTED("待签发"),
    /** Returned by the leader, or taken back; the office has it as a duty. */
    REVISING("修改中"),
    ISSUED("已签发");

    /** Where the office works on it. */
    static final Set<ReportState> WRITTEN = Set.of(DRAFT, REVISING);

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
