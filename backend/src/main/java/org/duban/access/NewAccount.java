package org.duban.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record NewAccount(
        String username,
        @Nullable Long personId,
        String displayName,
        String passwordHash,
        Instant passwordChangedAt,
        boolean oneTimePassword,
        boolean passwordExpires) {}
