package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.assessment.ObjectionFiled;
import org.duban.assessment.ObjectionsLapsed;
import org.duban.assessment.ReviewForm;
import org.duban.assessment.ScoreObjections;
import org.duban.dispatch.OpinionForm;
import org.duban.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a lead has against the verification of its task, and its review: {@code score-objection.bpmn}. */
@Component
public class ScoreObjectionProcess implements ProcessModel {

    static final String PROCESS = "score-objection";
    private static final String SIGN = "signScoreObjection";
    private static final String REVIEW = "reviewScoreObjection";

    private final ProcessInstances instances;
    private final ScoreObjections objections;
    private final Units units;
    private final Groups groups;

    ScoreObjectionProcess(ProcessInstances instances, ScoreObjections objections, Units units, Groups groups) {
        this.instances = instances;
        this.objections = objections;
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
                .on(SIGN, "SIGNED", duty -> objections.sign(duty.subjectId()))
                .on(SIGN, "RETURNED", OpinionForm.class, (duty, form) -> objections.drop(duty.subjectId(), form))
                .on(REVIEW, "GRANTED", ReviewForm.class, (duty, form) -> objections.uphold(duty.subjectId(), form))
                .on(REVIEW, "REFUSED", ReviewForm.class, (duty, form) -> objections.dismiss(duty.subjectId(), form));
    }

    @EventListener
    void on(ObjectionFiled event) {
        instances.start(
                PROCESS,
                event.objectionId(),
                Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, event.planTaskId()));
    }

    @EventListener
    void on(ObjectionsLapsed event) {
        event.objectionIds().forEach(id -> instances.tell(PROCESS, id, "filingEnded", Map.of()));
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(DelegateExecution execution, String role) {
        long unit = objections.get(Keys.subject(execution)).unitId();
        return groups.unit(units.current(unit).id(), Role.valueOf(role));
    }

    /** A leader or, if the only one has verified, somebody else of the committee. */
    public String reviewerGroup(DelegateExecution execution) {
        return objections.reviewer(Keys.subject(execution)) == Role.OFFICE ? groups.office() : groups.leader();
    }
}
