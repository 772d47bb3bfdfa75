package org.duban.dispatch;

/** What kind of statement a piece of evidence proves. */
public enum Proves {
    TEXT("进展文字"),
    MILESTONE("里程碑"),
    FIGURE("数字");

    private final String label;

    Proves(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
