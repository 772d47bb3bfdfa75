package org.duban.dispatch;

/** Who is asked for a figure: shares and rates do not add up, so that only the lead can say them. */
public enum Gathering {
    PARTS("各单位填报、主办单位汇总"),
    LEAD("主办单位填报");

    private final String label;

    Gathering(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
