package org.duban.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.application.ApplicationFiled;
import org.duban.application.ApplicationRecall;
import org.duban.application.ApplicationWithdrawn;
import org.duban.application.Applications;
import org.duban.dispatch.OpinionForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Any application on its way to a decision: {@code application-approval.bpmn}. */
@Component
public class ApplicationApprovalProcess implements ProcessModel {

    static final String PROCESS = "application-approval";

    private final ProcessInstances instances;
    private final Applications applications;
    private final ApplicationRecall back;
    private final Groups groups;

    ApplicationApprovalProcess(
            ProcessInstances instances, Applications applications, ApplicationRecall back, Groups groups) {
        this.instances = instances;
        this.applications = applications;
        this.back = back;
        this.groups = groups;
    }

    /** What a returned application says now. */
    record RevisionForm(JsonNode content) {}

    record WithdrawalForm(@Nullable String reason) {}

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on("signApplication", "SIGNED", duty -> applications.sign(duty.subjectId()))
                .on(
                        "signApplication",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> applications.returnToApplicant(duty.subjectId(), form.opinion()))
                .on(
                        "reviseApplication",
                        "SUBMITTED",
                        RevisionForm.class,
                        (duty, form) -> applications.revise(duty.subjectId(), form.content()))
                .on(
                        "reviseApplication",
                        "WITHDRAWN",
                        WithdrawalForm.class,
                        (duty, form) -> applications.withdraw(duty.subjectId(), form.reason()))
                .on(
                        "countersignApplication",
                        "AGREED",
                        OpinionForm.class,
                        (duty, form) ->
                                applications.countersign(duty.subjectId(), duty.assignment(), true, form.opinion()))
                .on(
                        "countersignApplication",
                        "OBJECTED",
                        OpinionForm.class,
                        (duty, form) ->
                                applications.countersign(duty.subjectId(), duty.assignment(), false, form.opinion()))
                .on(
                        "reviewApplication",
                        "GRANTED",
                        OpinionForm.class,
                        (duty, form) -> applications.grant(duty.subjectId(), form.opinion()))
                .on(
                        "reviewApplication",
                        "REFUSED",
                        OpinionForm.class,
                        (duty, form) -> applications.refuse(duty.subjectId(), form.opinion()))
                .on(
                        "reviewApplication",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> applications.returnToApplicant(duty.subjectId(), form.opinion()))
                .on(
                        "decideApplication",
                        "GRANTED",
                        OpinionForm.class,
                        (duty, form) -> applications.grant(duty.subjectId(), form.opinion()))
                .on(
                        "decideApplication",
                        "REFUSED",
                        OpinionForm.class,
                        (duty, form) -> applications.refuse(duty.subjectId(), form.opinion()))
                .on(
                        "decideApplication",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> applications.returnToApplicant(duty.subjectId(), form.opinion()));
    }

    /** Grants and refusals stand, and so does the word of a unit that countersigns: the office weighs it at once. */
    @Override
    public Recalls recalls() {
        Set<String> revision = Set.of("reviseApplication");
        return new Recalls()
                .untouched(
                        "signApplication",
                        "SIGNED",
                        Set.of("countersignApplication", "reviewApplication"),
                        duty -> back.signature(duty.subjectId()))
                .untouched("signApplication", "RETURNED", revision, duty -> back.returnByHead(duty.subjectId()))
                .untouched(
                        "reviseApplication",
                        "SUBMITTED",
                        Set.of("signApplication"),
                        duty -> back.revision(duty.subjectId()))
                .untouched("reviewApplication", "RETURNED", revision, duty -> back.returnByOffice(duty.subjectId()))
                .untouched("decideApplication", "RETURNED", revision, duty -> back.returnByLeader(duty.subjectId()));
    }

    @EventListener
    void on(ApplicationFiled event) {
        instances.start(
                PROCESS,
                event.applicationId(),
                Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, event.planTaskId()));
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        instances.tell(PROCESS, event.applicationId(), "applicationWithdrawn", Map.of());
    }

    public String kind(DelegateExecution execution) {
        return applications.routeFacts(Keys.subject(execution)).kind();
    }

    /** The word of the first released model. */
    public int extensionCount(DelegateExecution execution) {
        return timesBefore(execution);
    }

    public int timesBefore(DelegateExecution execution) {
        return applications.routeFacts(Keys.subject(execution)).timesBefore();
    }

    public int touched(DelegateExecution execution) {
        return applications.routeFacts(Keys.subject(execution)).touched();
    }

    public boolean isBinding(DelegateExecution execution) {
        return applications.routeFacts(Keys.subject(execution)).binding();
    }

    public int daysAhead(DelegateExecution execution) {
        return applications.routeFacts(Keys.subject(execution)).daysAhead();
    }

    public int extentDays(DelegateExecution execution) {
        return applications.routeFacts(Keys.subject(execution)).extentDays();
    }

    public List<String> assignmentsToCountersign(DelegateExecution execution) {
        return PlanTaskProcess.ids(applications.assignmentsToCountersign(Keys.subject(execution)));
    }

    public String unitGroup(String assignmentId, String role) {
        return groups.assigned(Long.parseLong(assignmentId), role);
    }

    public String applicantGroup(DelegateExecution execution, String role) {
        return groups.unit(applicant(execution), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(applicant(execution));
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }

    private long applicant(DelegateExecution execution) {
        return applications.get(Keys.subject(execution)).unitId();
    }

    public void applyEffect(DelegateExecution execution) {
        applications.applyEffect(Keys.subject(execution));
    }

    public void recordRefusal(DelegateExecution execution) {
        applications.recordRefusal(Keys.subject(execution));
    }
}
