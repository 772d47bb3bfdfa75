package org.duban.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.organisation.Units;
import org.duban.rectification.FindingIssued;
import org.duban.rectification.FindingWithdrawn;
import org.duban.rectification.Findings;
import org.duban.rectification.ReassessmentForm;
import org.duban.rectification.Rectifications;
import org.duban.rectification.RectifiedForm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was found wanting until it is assessed again: {@code rectification.bpmn}. */
@Component
public class RectificationProcess implements ProcessModel, AgreedDates {

    static final String PROCESS = "rectification";
    private static final String CARRY_OUT = "carryOutRectification";
    private static final String SIGN = "signRectification";
    private static final String REASSESS = "reassessRectification";

    private final ProcessInstances instances;
    private final Findings findings;
    private final Rectifications rectifications;
    private final Units units;
    private final Groups groups;

    RectificationProcess(
            ProcessInstances instances, Findings findings, Rectifications rectifications, Units units, Groups groups) {
        this.instances = instances;
        this.findings = findings;
        this.rectifications = rectifications;
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
                        CARRY_OUT,
                        "ANSWERED",
                        RectifiedForm.class,
                        (duty, form) -> rectifications.answer(duty.subjectId(), form))
                .on(SIGN, "SIGNED", duty -> rectifications.sign(duty.subjectId()))
                .on(
                        SIGN,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> rectifications.returnToHandler(duty.subjectId(), form))
                .on(
                        REASSESS,
                        "SETTLED",
                        ReassessmentForm.class,
                        (duty, form) -> rectifications.settle(duty.subjectId(), form))
                .on(
                        REASSESS,
                        "RETURNED",
                        ReassessmentForm.class,
                        (duty, form) -> rectifications.sendBack(duty.subjectId(), form))
                .on(
                        REASSESS,
                        "UNSETTLED",
                        ReassessmentForm.class,
                        (duty, form) -> rectifications.leaveUnsettled(duty.subjectId(), form));
    }

    /** What the committee says of it stands. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(CARRY_OUT, "ANSWERED", Set.of(SIGN), duty -> rectifications.takeBackAnswer(duty.subjectId()))
                .untouched(
                        SIGN, "SIGNED", Set.of(REASSESS), duty -> rectifications.takeBackSignature(duty.subjectId()));
    }

    @EventListener
    void on(FindingIssued event) {
        instances.startAll(
                PROCESS,
                event.findings().stream()
                        .collect(Collectors.toMap(
                                FindingIssued.Issued::findingId,
                                issued ->
                                        Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, issued.planTaskId()))));
    }

    @EventListener
    void on(FindingWithdrawn event) {
        instances.tell(PROCESS, event.findingId(), "findingWithdrawn", Map.of());
    }

    /** The term that the finding was issued with. */
    @Override
    public Optional<Instant> dueOf(DelegateExecution execution, String element) {
        return Keys.process(execution).equals(PROCESS) && element.equals(CARRY_OUT)
                ? rectifications.dueAhead(Keys.subject(execution))
                : Optional.empty();
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(DelegateExecution execution, String role) {
        return groups.unit(unit(execution), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(unit(execution));
    }

    private long unit(DelegateExecution execution) {
        return units.current(findings.get(Keys.subject(execution)).unitId()).id();
    }
}
