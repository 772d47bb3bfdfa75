package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.organisation.Units;
import org.duban.risk.RiskRaised;
import org.duban.risk.RiskResponses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A raised risk until its owner has answered: {@code risk-response.bpmn}. */
@Component
public class RiskResponseProcess implements ProcessModel {

    static final String PROCESS = "risk-response";

    private final ProcessInstances instances;
    private final RiskResponses responses;
    private final Units units;
    private final Groups groups;

    RiskResponseProcess(ProcessInstances instances, RiskResponses responses, Units units, Groups groups) {
        this.instances = instances;
        this.responses = responses;
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
                .on(
                        "confirmRisk",
                        "CONFIRMED",
                        OpinionForm.class,
                        (duty, form) -> responses.confirm(duty.subjectId(), form))
                .on(
                        "confirmRisk",
                        "DISMISSED",
                        OpinionForm.class,
                        (duty, form) -> responses.dismiss(duty.subjectId(), form))
                .on(
                        "answerRisk",
                        "ANSWERED",
                        RiskResponses.AnswerForm.class,
                        (duty, form) -> responses.answer(duty.subjectId(), form));
    }

    @EventListener
    void on(RiskRaised event) {
        instances.start(
                PROCESS, event.signalId(), Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, event.planTaskId()));
    }

    public boolean hasOccurred(DelegateExecution execution) {
        return responses.hasOccurred(Keys.subject(execution));
    }

    /** The unit itself, or who took its duties over. */
    public String ownerGroup(DelegateExecution execution, String role) {
        return groups.unit(units.current(owner(execution)).id(), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(owner(execution));
    }

    private long owner(DelegateExecution execution) {
        return responses.ownerUnit(Keys.subject(execution));
    }
}
