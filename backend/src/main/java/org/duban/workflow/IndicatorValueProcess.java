package org.duban.workflow;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.indicator.ValueForm;
import org.duban.indicator.ValueStatements;
import org.duban.indicator.ValuesAsked;
import org.duban.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A value of an indicator, or its correction, until it is confirmed: {@code indicator-value.bpmn}. */
@Component
public class IndicatorValueProcess implements ProcessModel {

    static final String PROCESS = "indicator-value";
    static final String STATE = "stateValue";
    private static final String SIGN = "signValue";
    private static final String CONFIRM = "confirmValue";

    private final ProcessInstances instances;
    private final ValueStatements statements;
    private final Units units;
    private final Groups groups;

    IndicatorValueProcess(ProcessInstances instances, ValueStatements statements, Units units, Groups groups) {
        this.instances = instances;
        this.statements = statements;
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
                .on(STATE, "SUBMITTED", ValueForm.class, (duty, form) -> statements.state(duty.subjectId(), form))
                .on(STATE, "WITHDRAWN", duty -> statements.withdraw(duty.subjectId()))
                .on(SIGN, "SIGNED", duty -> statements.sign(duty.subjectId()))
                .on(
                        SIGN,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> statements.returnToHandler(duty.subjectId(), form))
                .on(CONFIRM, "CONFIRMED", OpinionForm.class, (duty, form) -> statements.confirm(duty.subjectId(), form))
                .on(CONFIRM, "RETURNED", OpinionForm.class, (duty, form) -> statements.refuse(duty.subjectId(), form));
    }

    @EventListener
    void on(ValuesAsked event) {
        instances.startAll(
                PROCESS,
                event.statements().stream()
                        .collect(Collectors.toMap(
                                ValuesAsked.Asked::statementId, asked -> Map.of(Keys.PLAN_ID, asked.planId()))));
    }

    /** A correction comes filled in and goes straight to the unit's head. */
    public boolean isStated(DelegateExecution execution) {
        return statements.isStated(Keys.subject(execution));
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(DelegateExecution execution, String role) {
        return groups.unit(unit(execution), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(unit(execution));
    }

    private long unit(DelegateExecution execution) {
        return units.current(statements.unitOf(Keys.subject(execution))).id();
    }
}
