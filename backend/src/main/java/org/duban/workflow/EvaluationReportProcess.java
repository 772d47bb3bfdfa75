package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.dispatch.OpinionForm;
import org.duban.evaluation.EvaluationReportSubmitted;
import org.duban.evaluation.EvaluationReportTakenBack;
import org.duban.evaluation.ReportSignatureForm;
import org.duban.evaluation.ReportSignings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A report of an assessment before the committee's leader: {@code evaluation-report.bpmn}. Its subject is the paper to be
 * signed: the report of a void one is signed anew, under another.
 */
@Component
public class EvaluationReportProcess implements ProcessModel {

    static final String PROCESS = "evaluation-report";
    private static final String SIGN = "signReport";

    private final ProcessInstances instances;
    private final ReportSignings signings;
    private final Groups groups;

    EvaluationReportProcess(ProcessInstances instances, ReportSignings signings, Groups groups) {
        this.instances = instances;
        this.signings = signings;
        this.groups = groups;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(SIGN, "SIGNED", ReportSignatureForm.class, (duty, form) -> signings.sign(duty.subjectId(), form))
                .on(
                        SIGN,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> signings.returnToOffice(duty.subjectId(), form))
                .on("reviseReport", "SUBMITTED", duty -> signings.submitAgain(duty.subjectId()));
    }

    @EventListener
    void on(EvaluationReportSubmitted event) {
        instances.start(PROCESS, event.paperId(), Map.of(Keys.PLAN_ID, event.planId()));
    }

    @EventListener
    void on(EvaluationReportTakenBack event) {
        instances.tell(PROCESS, event.paperId(), "reportTakenBack", Map.of());
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.office();
    }
}
