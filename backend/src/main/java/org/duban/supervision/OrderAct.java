package org.duban.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.duban.shared.RuleViolated;

/** All that is done with the paper of a rung: from which states, and what state it leads to. */
enum OrderAct {
    DRAFT("送签", RungState.DRAFTED, RungState.PROPOSED),
    DISMISS("不予督办", RungState.DROPPED, RungState.PROPOSED),
    RETURN("退回", RungState.PROPOSED, RungState.DRAFTED),
    RECALL_DRAFT("撤回送签", RungState.PROPOSED, RungState.DRAFTED),
    JOIN("纳入通报", RungState.JOINED, RungState.PROPOSED),
    LEAVE("移出通报", RungState.PROPOSED, RungState.JOINED),
    SIGN("签发", RungState.ISSUED, RungState.DRAFTED),
    SIGN_JOINED("随通报签发", RungState.ISSUED, RungState.JOINED),
    SIGN_TALK("签发", RungState.TALK_DUE, RungState.DRAFTED),
    SIGN_FORWARDED("签发", RungState.FORWARDED, RungState.DRAFTED),
    RECORD_TALK("记录约谈", RungState.ISSUED, RungState.TALK_DUE),
    ACKNOWLEDGE("签收", RungState.ACKNOWLEDGED, RungState.ISSUED),
    ANSWER("答复", RungState.ANSWERED, RungState.ACKNOWLEDGED),
    RETURN_ANSWER("退回答复", RungState.ACKNOWLEDGED, RungState.ANSWERED),
    RECALL_ANSWER("撤回答复", RungState.ACKNOWLEDGED, RungState.ANSWERED),
    REPLY("签发答复", RungState.REPLIED, RungState.ANSWERED),
    RECALL_REPLY("撤回签发答复", RungState.ANSWERED, RungState.REPLIED),
    SETTLE("销号", RungState.CURED, RungState.REPLIED, RungState.FULFILLED),
    REFUSE("核验未补办", RungState.NOT_CURED, RungState.REPLIED);

    private final String label;
    private final RungState to;
    private final Set<RungState> from;

    OrderAct(String label, RungState to, RungState from, RungState... orFrom) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.of(from, orFrom);
    }

    /** Which signature this rung needs: what follows it differs. */
    static OrderAct signing(Rung rung) {
        return switch (rung) {
            case TALK -> SIGN_TALK;
            case ACCOUNTABILITY -> SIGN_FORWARDED;
            default -> SIGN;
        };
    }

    String label() {
        return label;
    }

    RungState on(RungState present) {
        if (!from.contains(present)) {
            throw RuleViolated.conflict("order-state", "该督办文书目前“" + present.label() + "”，不能" + label);
        }
        return to;
    }
}
