package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.indicator.Bases;
import org.duban.indicator.BasisAsked;
import org.duban.indicator.BasisForm;
import org.duban.indicator.BasisWithdrawn;
import org.duban.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an indicator is measured by, until it is agreed: {@code indicator-basis.bpmn}. */
@Component
public class IndicatorBasisProcess implements ProcessModel {

    static final String PROCESS = "indicator-basis";
    private static final String DRAW_UP = "drawUpBasis";
    private static final String SIGN = "signBasis";
    private static final String CONFIRM = "confirmBasis";
    private static final String DECIDE = "decideBasis";

    private final ProcessInstances instances;
    private final Bases bases;
    private final Units units;
    private final Groups groups;

    IndicatorBasisProcess(ProcessInstances instances, Bases bases, Units units, Groups groups) {
        this.instances = instances;
        this.bases = bases;
        this.units = units;
        this.groups = groups;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(DRAW_UP, "SUBMITTED", BasisForm.class, (duty, form) -> bases.drawUp(duty.subjectId(), form))
                .on(SIGN, "SIGNED", duty -> bases.sign(duty.subjectId()))
                .on(SIGN, "RETURNED", OpinionForm.class, (duty, form) -> bases.returnToHandler(duty.subjectId(), form))
                .on(CONFIRM, "CONFIRMED", OpinionForm.class, (duty, form) -> bases.confirm(duty.subjectId(), form))
                .on(CONFIRM, "RETURNED", OpinionForm.class, (duty, form) -> bases.refuse(duty.subjectId(), form))
                .on(DECIDE, "DECIDED", OpinionForm.class, (duty, form) -> bases.decide(duty.subjectId(), form))
                .on(DECIDE, "RETURNED", OpinionForm.class, (duty, form) -> bases.overrule(duty.subjectId(), form));
    }

    @EventListener
    void on(BasisAsked event) {
        instances.start(PROCESS, event.basisId(), Map.of(Keys.PLAN_ID, event.planId()));
    }

    @EventListener
    void on(BasisWithdrawn event) {
        instances.tell(PROCESS, event.basisId(), "basisWithdrawn", Map.of());
    }

    public boolean isForLeader(DelegateExecution execution) {
        return bases.isForLeader(Keys.subject(execution));
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(DelegateExecution execution, String role) {
        return groups.unit(unit(execution), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(unit(execution));
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }

    private long unit(DelegateExecution execution) {
        return units.current(bases.unitOf(Keys.subject(execution))).id();
    }
}
