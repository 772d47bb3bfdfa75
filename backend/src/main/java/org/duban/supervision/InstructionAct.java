package org.duban.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** All that is done with an instruction: from which states, and what state it leads to. */
enum InstructionAct {
    GIVE("作出批示", InstructionState.GIVEN),
    ANSWER("报告办理情况", InstructionState.ANSWERED, InstructionState.GIVEN),
    SIGN("签发办理情况", InstructionState.SIGNED, InstructionState.ANSWERED),
    RETURN("退回办理情况", InstructionState.GIVEN, InstructionState.ANSWERED),
    SEND_BACK("要求继续办理", InstructionState.GIVEN, InstructionState.SIGNED),
    SETTLE("同意办结", InstructionState.SETTLED, InstructionState.SIGNED),
    REVOKE(
            "撤销批示",
            InstructionState.REVOKED,
            InstructionState.GIVEN,
            InstructionState.ANSWERED,
            InstructionState.SIGNED),
    RECALL_ANSWER("撤回办理情况", InstructionState.GIVEN, InstructionState.ANSWERED),
    RECALL_SIGNATURE("撤回签发", InstructionState.ANSWERED, InstructionState.SIGNED),
    RECALL_RETURN("撤回退回", InstructionState.ANSWERED, InstructionState.GIVEN);

    private final String label;
    private final InstructionState to;
    private final Set<InstructionState> from;

    InstructionAct(String label, InstructionState to, InstructionState... from) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(InstructionState.class);
        this.from.addAll(Set.of(from));
    }

    String label() {
        return label;
    }

    InstructionState on(@Nullable InstructionState present) {
        if (present != null && !from.contains(present)) {
            throw RuleViolated.conflict("instruction-state", "该批示目前“" + present.label() + "”，不能" + label);
        }
        return to;
    }
}
