package org.duban.ruletable;

import java.time.LocalDate;

/** A signed version was taken back before its day; the one before goes on. */
public record RuleTableWithdrawn(String table, String number, LocalDate effectiveFrom) {}
