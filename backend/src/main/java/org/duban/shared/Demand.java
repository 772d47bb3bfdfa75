package org.duban.shared;

/** States what must hold before a step, with the sentence for the one who came too early, too late, or twice. */
public final class Demand {

    private Demand() {}

    public static void that(boolean holds, String type, String sentence) {
        if (!holds) {
            throw RuleViolated.conflict(type, sentence);
        }
    }
}
