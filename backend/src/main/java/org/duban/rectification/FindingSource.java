package org.duban.rectification;

/** Who or what found it. */
public enum FindingSource {
    VERIFICATION("核实"),
    SPOT_CHECK("抽查"),
    EXPERT("专家评审");

    private final String label;

    FindingSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
