package org.duban.organisation;

import java.time.LocalDate;

/** While {@code personId} is away, {@code deputyId} may act for them; every such act is told as 代办. */
public record Absence(long id, long personId, long deputyId, LocalDate validFrom, LocalDate validTo, String reason) {}
