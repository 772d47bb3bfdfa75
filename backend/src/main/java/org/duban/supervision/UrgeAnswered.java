package org.duban.supervision;

import java.time.Instant;
import org.duban.dispatch.Duty;
import org.jspecify.annotations.Nullable;

/** @param toUnitId the unit in whose name was urged, which hears the answer if a lead unit urged */
public record UrgeAnswered(
        long urgeId, Duty duty, UrgedAs urgedAs, @Nullable Long toUnitId, String reply, Instant at) {}
