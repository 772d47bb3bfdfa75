package org.duban.workflow;

import org.duban.dispatch.LightSweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Judges all lights anew when a version of their table comes in force, today or at its date. What is left to do is read
 * from the tasks themselves, so that a server that dies half way is taken over from, and two do not disturb each other.
 */
@Component
class LightsAnew {

    private final LightSweep sweep;
    private final DecisionTables tables;

    LightsAnew(LightSweep sweep, DecisionTables tables) {
        this.sweep = sweep;
        this.tables = tables;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 60_000)
    void judge() {
        tables.askAnew();
        sweep.judgeByNewTable();
    }
}
