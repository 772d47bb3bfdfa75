package org.duban.supervision;

/** An order with the matter it belongs to, its task held. */
record OrderInHand(Matter matter, Climb climb) {}
