package org.duban.workflow;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.ProgressForm;
import org.duban.dispatch.ProgressRecall;
import org.duban.dispatch.ProgressReports;
import org.duban.dispatch.ProgressReportsOpened;
import org.duban.dispatch.Recusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One round of reporting on one task: {@code progress-report.bpmn}. */
@Component
public class ProgressReportProcess implements ProcessModel {

    static final String PROCESS = "progress-report";

    private final ProcessInstances instances;
    private final ProgressReports reports;
    private final ProgressRecall back;
    private final Recusal recusal;
    private final Groups groups;

    ProgressReportProcess(
            ProcessInstances instances, ProgressReports reports, ProgressRecall back, Recusal recusal, Groups groups) {
        this.instances = instances;
        this.reports = reports;
        this.back = back;
        this.recusal = recusal;
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
                        "reportProgress",
                        "SUBMITTED",
                        ProgressForm.class,
                        (duty, form) -> reports.submitPart(duty.subjectId(), duty.assignment(), form))
                .on("signProgress", "SIGNED", duty -> reports.signPart(duty.subjectId(), duty.assignment()))
                .on(
                        "signProgress",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> reports.returnPart(duty.subjectId(), duty.assignment(), form))
                .on(
                        "sumUpProgress",
                        "SUBMITTED",
                        ProgressForm.class,
                        (duty, form) -> reports.sumUp(duty.subjectId(), form))
                .on("signSummary", "SIGNED", duty -> reports.signSummary(duty.subjectId()))
                .on(
                        "signSummary",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> reports.returnSummary(duty.subjectId(), form))
                .on(
                        "verifyProgress",
                        "VERIFIED",
                        OpinionForm.class,
                        (duty, form) -> reports.verify(duty.subjectId(), form))
                .on(
                        "verifyProgress",
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> reports.returnFromVerification(duty.subjectId(), form));
    }

    /** A verified report is filed; what is wrong in it is corrected by an application. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(
                        "reportProgress",
                        "SUBMITTED",
                        Set.of("signProgress"),
                        duty -> back.part(duty.subjectId(), duty.assignment()))
                .untouched(
                        "signProgress",
                        "SIGNED",
                        Set.of("sumUpProgress"),
                        duty -> back.partSignature(duty.subjectId(), duty.assignment()))
                .untouched(
                        "signProgress",
                        "RETURNED",
                        Set.of("reportProgress"),
                        duty -> back.partReturn(duty.subjectId(), duty.assignment()))
                .untouched("sumUpProgress", "SUBMITTED", Set.of("signSummary"), duty -> back.summary(duty.subjectId()))
                .untouched(
                        "signSummary",
                        "SIGNED",
                        Set.of("verifyProgress"),
                        duty -> back.summarySignature(duty.subjectId()))
                .untouched(
                        "signSummary",
                        "RETURNED",
                        Set.of("sumUpProgress"),
                        duty -> back.summaryReturn(duty.subjectId()))
                .untouched(
                        "verifyProgress",
                        "RETURNED",
                        Set.of("sumUpProgress"),
                        duty -> back.verificationReturn(duty.subjectId()));
    }

    @EventListener
    void on(ProgressReportsOpened event) {
        instances.startAll(
                PROCESS,
                event.reports().stream()
                        .collect(Collectors.toMap(
                                ProgressReportsOpened.Opened::reportId,
                                report ->
                                        Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, report.planTaskId()))));
    }

    public List<String> assignmentsToReport(DelegateExecution execution) {
        return PlanTaskProcess.ids(reports.partsOf(Keys.subject(execution)));
    }

    public Date partsDeadline(DelegateExecution execution) {
        return Date.from(reports.get(Keys.subject(execution)).deadline());
    }

    public String unitGroup(String assignmentId, String role) {
        return groups.assigned(Long.parseLong(assignmentId), role);
    }

    public String leadGroup(DelegateExecution execution, String role) {
        return groups.unit(Objects.requireNonNull(lead(execution)), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(lead(execution));
    }

    private @Nullable Long lead(DelegateExecution execution) {
        return recusal.dutyUnit(Objects.requireNonNull(Keys.planTaskId(execution)));
    }

    public void nameSilent(DelegateExecution execution) {
        reports.nameSilent(Keys.subject(execution));
    }

    public void fileReport(DelegateExecution execution) {
        reports.file(Keys.subject(execution));
    }

    public void dropReport(DelegateExecution execution) {
        reports.drop(Keys.subject(execution));
    }
}
