package org.duban.plan;

/** The part a unit plays in a task, as the text writes it: 牵头, 参与, or 责任 with no lead among them. */
public enum TaskRole {
    LEAD,
    PARTICIPANT,
    JOINT
}
