package org.duban.supervision;

import java.util.EnumSet;
import java.util.Set;

/** Where a rung that was climbed or proposed has got to. */
enum RungState {
    SENT("已发出"),
    PROPOSED("待拟制"),
    DRAFTED("待签发"),
    JOINED("已纳入通报，随通报签发"),
    TALK_DUE("待约谈"),
    ISSUED("待单位签收"),
    ACKNOWLEDGED("待单位答复"),
    ANSWERED("待单位负责人签发"),
    REPLIED("待核验"),
    FULFILLED("事项已补办，待核验"),
    CURED("已销号"),
    NOT_CURED("未补办"),
    FORWARDED("已报送"),
    DROPPED("已撤销"),
    OVERTAKEN("已终止"),
    VOIDED("已作废");

    /** Proposed, but not signed: nobody outside of the office has heard of it. */
    static final Set<RungState> UNSIGNED = EnumSet.of(PROPOSED, DRAFTED, JOINED);

    /** The unit has it and has not handed its answer in. */
    static final Set<RungState> WITH_UNIT = EnumSet.of(ISSUED, ACKNOWLEDGED, ANSWERED);

    private static final Set<RungState> ENDED =
            EnumSet.of(SENT, CURED, NOT_CURED, FORWARDED, DROPPED, OVERTAKEN, VOIDED);

    private final String label;

    RungState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isOpen() {
        return !ENDED.contains(this);
    }
}
