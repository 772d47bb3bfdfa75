package org.duban.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item that came from 13710. */
record ExchangeItem(
        long id,
        String number,
        String title,
        String words,
        @Nullable LocalDate due,
        long planId,
        long planTaskId,
        @Nullable Long instructionId,
        @Nullable LocalDate closedOn,
        Instant importedAt,
        String importedBy) {}
