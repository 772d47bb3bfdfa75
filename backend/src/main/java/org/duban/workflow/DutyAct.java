package org.duban.workflow;

/** What may be done with a duty inside its unit. */
enum DutyAct {
    TAKEN("认领", false),
    ASSIGNED("指派", false),
    HANDED_ON("移交", true),
    TAKEN_OVER("接办", true),
    GIVEN_BACK("退回待认领", false),
    RELEASED("转回待认领", false),
    DONE_BY_OTHER("代为办结", false),
    OPINION_ASKED("征求意见", true),
    OPINION_GIVEN("答复意见", true),
    OPINION_CLOSED("不再征求意见", false),
    COPIED("抄送", false);

    private final String label;
    private final boolean needsWords;

    DutyAct(String label, boolean needsWords) {
        this.label = label;
        this.needsWords = needsWords;
    }

    String label() {
        return label;
    }

    /** It takes something out of somebody's hands, or says something to somebody: a sentence says why or what. */
    boolean needsWords() {
        return needsWords;
    }
}
