package org.duban.dispatch;

import java.time.Instant;

/**
 * A round with its progress.
 *
 * @param reported how many reports their leads have signed and handed in
 * @param parts how many parts the participants were asked for
 */
record RoundItem(
        long id,
        long planId,
        String plan,
        String label,
        Instant deadline,
        Instant openedAt,
        int reports,
        int reported,
        int verified,
        int parts,
        int received,
        int silent) {}
