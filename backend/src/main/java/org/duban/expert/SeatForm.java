package org.duban.expert;

import org.jspecify.annotations.Nullable;

/** @param personId whom the office names; null lets the machine draw */
record SeatForm(@Nullable Long personId, @Nullable String reason) {}
