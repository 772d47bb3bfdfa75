package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.bulletin.BulletinAnswerForm;
import org.duban.bulletin.BulletinMade;
import org.duban.bulletin.BulletinStopped;
import org.duban.bulletin.Consultations;
import org.duban.bulletin.Issuance;
import org.duban.bulletin.SettlementForm;
import org.duban.calendar.Calendars;
import org.duban.dispatch.OpinionForm;
import org.duban.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A bulletin from its draft to the last receipt: {@code bulletin.bpmn}. A part ({@code assignmentId}) is the row of the
 * unit that is asked, or to which it goes.
 */
@Component
public class BulletinProcess implements ProcessModel {

    static final String PROCESS = "bulletin";
    private static final String DRAFT = "draftBulletin";
    private static final String ANSWER = "answerBulletin";
    private static final String SIGN_ANSWER = "signBulletinAnswer";
    private static final String SETTLE = "settleObjections";
    private static final String SIGN = "signBulletin";
    private static final String RECEIVE = "receiveBulletin";

    private final ProcessInstances instances;
    private final Consultations consultations;
    private final Issuance issuance;
    private final DeadlineRules deadlines;
    private final Calendars calendars;
    private final Units units;
    private final Groups groups;
    private final Clock clock;

    BulletinProcess(
            ProcessInstances instances,
            Consultations consultations,
            Issuance issuance,
            DeadlineRules deadlines,
            Calendars calendars,
            Units units,
            Groups groups,
            Clock clock) {
        this.instances = instances;
        this.consultations = consultations;
        this.issuance = issuance;
        this.deadlines = deadlines;
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
                .on(DRAFT, "SENT", duty -> consultations.send(duty.subjectId(), endOfConsultation()))
                .on(ANSWER, "AGREED", duty -> consultations.agree(duty.assignment()))
                .on(
                        ANSWER,
                        "OBJECTED",
                        BulletinAnswerForm.class,
                        (duty, form) -> consultations.object(duty.assignment(), form))
                .on(SIGN_ANSWER, "SIGNED", duty -> consultations.signAnswer(duty.assignment()))
                .on(
                        SIGN_ANSWER,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> consultations.returnAnswer(duty.assignment(), form))
                .on(
                        SETTLE,
                        "SETTLED",
                        SettlementForm.class,
                        (duty, form) -> consultations.settle(duty.assignment(), form))
                .on(SIGN, "SIGNED", duty -> issuance.sign(duty.subjectId()))
                .on(
                        SIGN,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> issuance.returnToOffice(duty.subjectId(), form))
                .on(RECEIVE, "RECEIVED", duty -> issuance.receive(duty.assignment()));
    }

    /** What a head has signed stands, and so do verdicts and the leader's signature: others have been told. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(DRAFT, "SENT", Set.of(ANSWER, SIGN), duty -> consultations.takeBack(duty.subjectId()))
                .untouched(
                        ANSWER, "AGREED", Set.of(SIGN_ANSWER), duty -> consultations.takeBackAnswer(duty.assignment()))
                .untouched(
                        ANSWER,
                        "OBJECTED",
                        Set.of(SIGN_ANSWER),
                        duty -> consultations.takeBackAnswer(duty.assignment()));
    }

    private Instant endOfConsultation() {
        int days = deadlines.of(PROCESS, "consultation").days();
        return calendars.current().addWorkingDays(clock.instant(), days).at();
    }

    @EventListener
    void on(BulletinMade event) {
        instances.start(PROCESS, event.bulletinId(), Map.of(Keys.PLAN_ID, event.planId()));
    }

    @EventListener
    void on(BulletinStopped event) {
        instances.tell(PROCESS, event.bulletinId(), "bulletinStopped", Map.of());
    }

    public List<String> assignmentsToConsult(DelegateExecution execution) {
        return PlanTaskProcess.ids(consultations.toConsult(Keys.subject(execution)));
    }

    public List<String> assignmentsToSettle(DelegateExecution execution) {
        return PlanTaskProcess.ids(consultations.toSettle(Keys.subject(execution)));
    }

    public List<String> assignmentsToReceive(DelegateExecution execution) {
        return PlanTaskProcess.ids(issuance.toReceive(Keys.subject(execution)));
    }

    public Date consultationEnd(DelegateExecution execution) {
        return Date.from(consultations.consultUntil(Keys.subject(execution)));
    }

    public void closeConsultation(DelegateExecution execution) {
        consultations.closeConsultation(Keys.subject(execution));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.office();
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(String assignmentId, String role) {
        return unit(consultations.unitOfConsultation(Long.parseLong(assignmentId)), Role.valueOf(role));
    }

    public String receiverGroup(String assignmentId) {
        return unit(issuance.unitOfReceipt(Long.parseLong(assignmentId)), Role.HANDLER);
    }

    private String unit(long unitId, Role role) {
        return groups.unit(units.current(unitId).id(), role);
    }

    /** Nobody settles the objections of their own unit (回避). */
    public String judgeGroup(String assignmentId) {
        long unit = consultations.unitOfConsultation(Long.parseLong(assignmentId));
        return groups.judgeOf(units.current(unit).id());
    }
}
