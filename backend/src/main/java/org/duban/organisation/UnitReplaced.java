package org.duban.organisation;

import java.time.LocalDate;

/** From {@code on} the duties of one unit are another's (机构改革). Told on that day, not when it was entered. */
public record UnitReplaced(long from, long to, LocalDate on) {}
