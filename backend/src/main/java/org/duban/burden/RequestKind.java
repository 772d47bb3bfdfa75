package org.duban.burden;

/** What sort of thing is asked of a unit; {@code BurdenMapper.xml} says which duties belong to which. */
enum RequestKind {
    ACKNOWLEDGEMENT("签收任务"),
    WORK_PLAN("编制实施方案"),
    COUNTERSIGN("会签方案"),
    PROGRESS("进展报送"),
    APPLICATION("会签、补正申请"),
    INSTRUCTION("办理批示"),
    FEEDBACK("节奏反馈"),
    RISK("应对风险"),
    ORDER("督办单"),
    BULLETIN("核对、签收通报"),
    RECTIFICATION("评估整改"),
    URGE("答复催办"),
    OTHER("其他");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
