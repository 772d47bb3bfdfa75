package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.project.KeyProjectsSent;
import org.duban.project.ProjectSignings;
import org.duban.project.ReturnForm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A batch of key projects before the committee's leader: {@code project-sign-off.bpmn}. */
@Component
public class ProjectSignOffProcess implements ProcessModel {

    static final String PROCESS = "project-sign-off";

    private final ProcessInstances instances;
    private final ProjectSignings signings;
    private final Groups groups;

    ProjectSignOffProcess(ProcessInstances instances, ProjectSignings signings, Groups groups) {
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
                .on("signKeyProjects", "SIGNED", duty -> signings.signAll(duty.subjectId()))
                .on(
                        "signKeyProjects",
                        "RETURNED",
                        ReturnForm.class,
                        (duty, form) -> signings.returnSome(duty.subjectId(), form))
                .on("reviseKeyProjects", "SUBMITTED", duty -> signings.sendAgain(duty.subjectId()));
    }

    @EventListener
    void on(KeyProjectsSent event) {
        instances.start(PROCESS, event.signingId(), Map.of(Keys.PLAN_ID, event.planId()));
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.office();
    }
}
