package org.duban.supervision;

/** In whose name a rung is climbed. */
public enum SignedBy {
    MACHINE,
    OFFICE,
    LEADER
}
