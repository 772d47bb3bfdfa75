package org.duban.supervision;

/** A rung as a page shows it. */
record RungView(Climb climb, String rungLabel, String stateLabel, boolean open) {

    static RungView of(Climb climb) {
        return new RungView(climb, climb.rung().label(), climb.state().label(), climb.isOpen());
    }
}
