package org.duban.dispatch;

import org.duban.shared.RuleViolated;

/** States what must hold before a step, with the sentence for the one who came too early, too late, or twice. */
final class Demand {

    private Demand() {}

    static void that(boolean holds, String type, String sentence) {
        if (!holds) {
            throw RuleViolated.conflict(type, sentence);
        }
    }
}
