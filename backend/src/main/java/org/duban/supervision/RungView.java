package org.duban.supervision;

import java.util.List;
import org.duban.dispatch.Evidence;

/**
 * A rung as a page shows it.
 *
 * @param evidence what the unit proves its answer with
 */
record RungView(Climb climb, String rungLabel, String stateLabel, boolean open, List<Evidence> evidence) {

    static RungView of(Climb climb, List<Evidence> evidence) {
        return new RungView(climb, climb.rung().label(), climb.state().label(), climb.isOpen(), evidence);
    }
}
