package org.duban.plan.document;

/** 牵头, 参与 (also every other unit of a task that has a lead), or 责任 with no lead among them. */
public enum RoleKind {
    LEAD,
    PARTICIPANT,
    JOINT
}
