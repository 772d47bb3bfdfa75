package org.duban.supervision;

import java.util.List;

/**
 * A matter with its ladder.
 *
 * @param rungs those climbed or proposed, from the lowest
 * @param former the unit's earlier matters on the same task, the newest first
 * @param expeditable to which rungs the reader may take it at once
 */
record MatterView(MatterRow matter, List<RungView> rungs, List<MatterRow> former, List<Rung> expeditable) {}
