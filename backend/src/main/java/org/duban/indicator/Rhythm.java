package org.duban.indicator;

/** How often a value is asked for. */
public enum Rhythm {
    YEARLY("按年"),
    QUARTERLY("按季");

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
