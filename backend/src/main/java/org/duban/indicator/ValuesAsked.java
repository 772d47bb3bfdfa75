package org.duban.indicator;

import java.util.List;

/** Values are asked for, or were corrected, and wait to be signed and confirmed. */
public record ValuesAsked(List<Asked> statements) {

    /** One of them. */
    public record Asked(long statementId, long planId) {}
}
