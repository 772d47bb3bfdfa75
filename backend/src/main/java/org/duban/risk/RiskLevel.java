package org.duban.risk;

/** How grave a risk is: likelihood times impact, each from 1 to 5. */
public enum RiskLevel {
    MAJOR("重大", 15),
    CONSIDERABLE("较大", 8),
    GENERAL("一般", 4),
    LOW("低", 1);

    private final String label;
    private final int atLeast;

    RiskLevel(String label, int atLeast) {
        this.label = label;
        this.atLeast = atLeast;
    }

    public String label() {
        return label;
    }

    static RiskLevel of(int likelihood, int impact) {
        for (RiskLevel level : values()) {
            if (likelihood * impact >= level.atLeast) {
                return level;
            }
        }
        return LOW;
    }
}
