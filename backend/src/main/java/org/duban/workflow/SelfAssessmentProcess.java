package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.assessment.AssessmentRounds;
import org.duban.assessment.PartForm;
import org.duban.assessment.SelfAssessments;
import org.duban.assessment.SelfAssessmentsOpened;
import org.duban.assessment.SelfForm;
import org.duban.assessment.Verification;
import org.duban.assessment.VerificationForm;
import org.duban.calendar.Calendars;
import org.duban.dispatch.OpinionForm;
import org.duban.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the units of one task say of it in a round of assessment, and what the office finds: {@code self-assessment.bpmn}. */
@Component
public class SelfAssessmentProcess implements ProcessModel, AgreedDates {

    static final String PROCESS = "self-assessment";
    private static final String STATE = "stateOwnPart";
    private static final String SIGN_PART = "signOwnPart";
    private static final String ASSESS = "assessSelf";
    private static final String SIGN = "signSelfAssessment";
    private static final String VERIFY = "verifySelfAssessment";

    private final ProcessInstances instances;
    private final SelfAssessments assessments;
    private final Verification verification;
    private final AssessmentRounds rounds;
    private final DeadlineRules rules;
    private final Calendars calendars;
    private final Units units;
    private final Groups groups;
    private final Clock clock;

    SelfAssessmentProcess(
            ProcessInstances instances,
            SelfAssessments assessments,
            Verification verification,
            AssessmentRounds rounds,
            DeadlineRules rules,
            Calendars calendars,
            Units units,
            Groups groups,
            Clock clock) {
        this.instances = instances;
        this.assessments = assessments;
        this.verification = verification;
        this.rounds = rounds;
        this.rules = rules;
        this.calendars = calendars;
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(
                        STATE,
                        "SUBMITTED",
                        PartForm.class,
                        (duty, form) -> assessments.submitPart(duty.subjectId(), duty.assignment(), form))
                .on(SIGN_PART, "SIGNED", duty -> assessments.signPart(duty.subjectId(), duty.assignment()))
                .on(
                        SIGN_PART,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> assessments.returnPart(duty.subjectId(), duty.assignment(), form))
                .on(ASSESS, "SUBMITTED", SelfForm.class, (duty, form) -> assessments.assess(duty.subjectId(), form))
                .on(SIGN, "SIGNED", duty -> assessments.sign(duty.subjectId()))
                .on(
                        SIGN,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> assessments.returnToLead(duty.subjectId(), form))
                .on(
                        VERIFY,
                        "VERIFIED",
                        VerificationForm.class,
                        (duty, form) -> verification.verify(duty.subjectId(), form))
                .on(
                        VERIFY,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> verification.returnToLead(duty.subjectId(), form));
    }

    /** What a head has signed for the committee stands; so does what the committee found. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(
                        STATE,
                        "SUBMITTED",
                        Set.of(SIGN_PART),
                        duty -> assessments.takeBackPart(duty.subjectId(), duty.assignment()))
                .untouched(ASSESS, "SUBMITTED", Set.of(SIGN), duty -> assessments.takeBack(duty.subjectId()));
    }

    @EventListener
    void on(SelfAssessmentsOpened event) {
        instances.startAll(
                PROCESS,
                event.assessments().stream()
                        .collect(Collectors.toMap(
                                SelfAssessmentsOpened.Opened::selfAssessmentId,
                                opened ->
                                        Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, opened.planTaskId()))));
    }

    /** The dates of the scheme; what comes again after them has the days of the table. */
    @Override
    public Optional<Instant> dueOf(DelegateExecution execution, String element) {
        return Keys.process(execution).equals(PROCESS)
                ? agreed(Keys.subject(execution), element).filter(date -> date.isAfter(clock.instant()))
                : Optional.empty();
    }

    private Optional<Instant> agreed(long id, String element) {
        return switch (element) {
            case STATE -> Optional.of(assessments.dates(id).part());
            case ASSESS -> Optional.of(assessments.dates(id).self());
            case VERIFY -> Optional.of(assessments.dates(id).verification());
            default -> Optional.empty();
        };
    }

    public List<String> assignmentsToState(DelegateExecution execution) {
        return PlanTaskProcess.ids(assessments.partsOf(Keys.subject(execution)));
    }

    public Date partsDeadline(DelegateExecution execution) {
        return deadline(execution, STATE, "parts");
    }

    public Date scoringDeadline(DelegateExecution execution) {
        return deadline(execution, ASSESS, "scoring");
    }

    /** Some days after the step is due, so that its lapse, and a head's signature, come before. */
    private Date deadline(DelegateExecution execution, String element, String grace) {
        Instant due = dueOf(execution, element).orElseGet(() -> calendars
                .current()
                .addWorkingDays(clock.instant(), rules.of(PROCESS, element).days())
                .at());
        return Date.from(calendars
                .current()
                .addWorkingDays(due, rules.of(PROCESS, grace).days())
                .at());
    }

    public String unitGroup(String assignmentId, String role) {
        return groups.assigned(Long.parseLong(assignmentId), role);
    }

    /** The lead, or who took its duties over. */
    public String leadGroup(DelegateExecution execution, String role) {
        return groups.unit(lead(execution), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(lead(execution));
    }

    private long lead(DelegateExecution execution) {
        long unit = assessments.get(Keys.subject(execution)).leadUnitId();
        return units.current(unit).id();
    }

    public void closeParts(DelegateExecution execution) {
        assessments.closeParts(Keys.subject(execution));
    }

    public void nameSilentLead(DelegateExecution execution) {
        assessments.nameSilentLead(Keys.subject(execution));
    }

    public void fileSelfAssessment(DelegateExecution execution) {
        rounds.taskVerified(assessments.get(Keys.subject(execution)).roundId());
    }
}
