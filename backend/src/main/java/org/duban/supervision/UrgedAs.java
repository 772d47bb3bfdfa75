package org.duban.supervision;

/** In what right somebody urges. */
public enum UrgedAs {
    OFFICE,
    LEADER,
    LEAD_UNIT
}
