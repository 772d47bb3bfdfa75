package org.duban.plan;

/** The part a unit plays in a task, as the text writes it: 牵头, 参与, or 责任 with no lead among them. */
public enum TaskRole {
    LEAD("牵头"),
    PARTICIPANT("参与"),
    JOINT("责任");

    private final String label;

    TaskRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
