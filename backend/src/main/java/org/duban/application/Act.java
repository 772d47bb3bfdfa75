package org.duban.application;

import static org.duban.application.ApplicationState.ENDORSED;
import static org.duban.application.ApplicationState.FILED;
import static org.duban.application.ApplicationState.GRANTED;
import static org.duban.application.ApplicationState.REFUSED;
import static org.duban.application.ApplicationState.RETURNED;
import static org.duban.application.ApplicationState.SIGNED;
import static org.duban.application.ApplicationState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.duban.shared.RuleViolated;

/** All that can be done with an application: from which states, and what state it leads to. */
public enum Act {
    FILE("提交申请", FILED),
    SIGN("签发", SIGNED, FILED),
    RETURN("退回修改", RETURNED, FILED, SIGNED, ENDORSED),
    REVISE("修改后重新提交", FILED, RETURNED),
    AGREE("会签同意", SIGNED, SIGNED),
    OBJECT("会签提出意见", SIGNED, SIGNED),
    GRANT("同意", ENDORSED, SIGNED, ENDORSED),
    REFUSE("不同意", REFUSED, SIGNED, ENDORSED),
    EFFECT("落实申请事项", GRANTED, ENDORSED),
    WITHDRAW("撤回", WITHDRAWN, FILED, RETURNED, SIGNED, ENDORSED),
    RECALL_SIGNATURE("撤回签发", FILED, SIGNED),
    RECALL_RETURN("撤回签发环节的退回", FILED, RETURNED),
    RECALL_REVISION("撤回重新提交", RETURNED, FILED),
    RECALL_REVIEW("撤回审核环节的退回", SIGNED, RETURNED),
    RECALL_DECISION("撤回审定环节的退回", ENDORSED, RETURNED);

    private final String label;
    private final ApplicationState to;
    private final Set<ApplicationState> from;

    Act(String label, ApplicationState to, ApplicationState... from) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(ApplicationState.class);
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    ApplicationState on(ApplicationState present) {
        if (!from.contains(present)) {
            throw RuleViolated.conflict("application-state", "该申请目前“" + present.label() + "”，不能" + label);
        }
        return to;
    }
}
