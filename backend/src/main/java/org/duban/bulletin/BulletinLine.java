package org.duban.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the list of bulletins. */
record BulletinLine(
        long id,
        long planId,
        String plan,
        String title,
        Period.Kind periodKind,
        LocalDate periodFrom,
        LocalDate periodTo,
        BulletinState state,
        @Nullable Instant consultUntil,
        @Nullable String paperNumber,
        @Nullable Instant issuedAt,
        Instant createdAt) {}
