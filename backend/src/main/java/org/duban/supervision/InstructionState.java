package org.duban.supervision;

/** Where an instruction has got to. */
enum InstructionState {
    GIVEN("承办单位办理中"),
    ANSWERED("待承办单位负责人签发"),
    SIGNED("待领导审阅"),
    SETTLED("已办结"),
    REVOKED("已撤销");

    private final String label;

    InstructionState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isOpen() {
        return this != SETTLED && this != REVOKED;
    }
}
