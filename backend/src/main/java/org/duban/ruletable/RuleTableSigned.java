package org.duban.ruletable;

import java.time.LocalDate;

/** A version was put in force, from its day on. */
public record RuleTableSigned(String table, String number, LocalDate effectiveFrom) {}
