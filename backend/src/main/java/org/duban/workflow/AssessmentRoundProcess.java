package org.duban.workflow;

import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.assessment.AllVerified;
import org.duban.assessment.AssessmentRounds;
import org.duban.assessment.ObjectionsDecided;
import org.duban.assessment.SchemeSubmitted;
import org.duban.assessment.Schemes;
import org.duban.assessment.SummaryForm;
import org.duban.dispatch.OpinionForm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A round of assessment from its scheme to its grades: {@code assessment-round.bpmn}. */
@Component
public class AssessmentRoundProcess implements ProcessModel {

    static final String PROCESS = "assessment-round";
    private static final String PROPOSE = "proposeGrades";
    private static final String SIGN = "signGrades";

    private final ProcessInstances instances;
    private final Schemes schemes;
    private final AssessmentRounds rounds;
    private final Groups groups;

    AssessmentRoundProcess(ProcessInstances instances, Schemes schemes, AssessmentRounds rounds, Groups groups) {
        this.instances = instances;
        this.schemes = schemes;
        this.rounds = rounds;
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
                        "approveScheme",
                        "APPROVED",
                        OpinionForm.class,
                        (duty, form) -> schemes.approve(duty.subjectId(), form))
                .on(
                        "approveScheme",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> schemes.returnForRework(duty.subjectId(), form))
                .on("reviseScheme", "SUBMITTED", duty -> schemes.submitAgain(duty.subjectId()))
                .on("reviseScheme", "WITHDRAWN", duty -> schemes.cancel(duty.subjectId()))
                .on("openAssessment", "DONE", duty -> rounds.open(duty.subjectId()))
                .on("drawSpotChecks", "DONE", duty -> rounds.drawSample(duty.subjectId()))
                .on(PROPOSE, "SUBMITTED", SummaryForm.class, (duty, form) -> rounds.propose(duty.subjectId(), form))
                .on(SIGN, "SIGNED", duty -> rounds.close(duty.subjectId()))
                .on(SIGN, "RETURNED", OpinionForm.class, (duty, form) -> rounds.returnGrades(duty.subjectId(), form));
    }

    /** What was approved, opened, drawn or signed stands; a draft of grades may come back. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(PROPOSE, "SUBMITTED", Set.of(SIGN), duty -> rounds.takeBackGrades(duty.subjectId()));
    }

    @EventListener
    void on(SchemeSubmitted event) {
        instances.start(PROCESS, event.roundId(), Map.of(Keys.PLAN_ID, event.planId()));
    }

    @EventListener
    void on(AllVerified event) {
        instances.tell(PROCESS, event.roundId(), "allVerified", Map.of());
    }

    @EventListener
    void on(ObjectionsDecided event) {
        instances.tell(PROCESS, event.roundId(), "objectionsDecided", Map.of());
    }

    public void giveResults(DelegateExecution execution) {
        rounds.giveResults(Keys.subject(execution));
    }

    public void endFiling(DelegateExecution execution) {
        rounds.endFiling(Keys.subject(execution));
    }

    public Date objectionsOver(DelegateExecution execution) {
        return Date.from(
                Objects.requireNonNull(rounds.find(Keys.subject(execution)).objectionUntil()));
    }

    public boolean hasOpenObjections(DelegateExecution execution) {
        return rounds.hasOpenObjections(Keys.subject(execution));
    }

    public void closeObjections(DelegateExecution execution) {
        rounds.closeObjections(Keys.subject(execution));
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.office();
    }
}
