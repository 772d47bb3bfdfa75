package org.duban.ledger;

import java.time.Instant;

/** A way of looking at the ledger, kept under a name; {@code definition} is its {@link Look} as JSON. */
record LedgerView(
        long id, String name, String username, boolean isShared, String definition, Instant changedAt, int version) {}
