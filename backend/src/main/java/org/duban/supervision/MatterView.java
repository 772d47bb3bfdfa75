package org.duban.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter with its ladder.
 *
 * @param rungs those climbed or proposed, from the lowest
 * @param former the unit's earlier matters on the same task, the newest first
 * @param expeditable to which rungs the reader may take it at once
 * @param letters beside the ladder (提醒函)
 * @param urge by which the ladder asked after it
 */
record MatterView(
        MatterRow row,
        List<RungView> rungs,
        List<MatterRow> former,
        List<Rung> expeditable,
        LetterDesk letters,
        @Nullable UrgeRow urge) {}
