package org.duban.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 签收: a unit that the issued bulletin goes to. */
record ReceiptOfUnit(
        long id,
        long unitId,
        String unitName,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy) {}
