package org.duban.risk;

import org.duban.risk.RiskVerdicts.VerdictForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's story judge the risks of a task before it asks for closure, as a unit's handler would. */
@Component
@Profile("demo")
public class DemoVerdicts {
    private final RiskBook book;
    private final RiskVerdicts verdicts;

    DemoVerdicts(RiskBook book, RiskVerdicts verdicts) {
        this.book = book;
        this.verdicts = verdicts;
    }

    public void judgeAll(long planTaskId) {
        book.of(planTaskId).stream()
                .filter(risk -> risk.state() == RiskState.WATCHED || risk.state() == RiskState.ANSWERED)
                .forEach(risk -> verdicts.judge(risk.id(), verdict(risk)));
    }

    private static VerdictForm verdict(Risk risk) {
        return risk.hasOccurred()
                ? new VerdictForm(RiskState.MASTERED, "已增派人手，里程碑如期补齐")
                : new VerdictForm(RiskState.DID_NOT_OCCUR, "人员、经费均按计划到位");
    }
}
