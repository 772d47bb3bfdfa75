package org.duban.assessment;

/** Where a task's assessment stands in its round. */
public enum SelfState {
    COLLECTING("参与单位报送中"),
    SCORING("主办单位自评中"),
    SCORED("待负责人签发"),
    SIGNED("待核实"),
    VERIFIED("已核实");

    private final String label;

    SelfState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
