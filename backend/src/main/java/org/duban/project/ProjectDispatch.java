package org.duban.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.dispatch.SignedProjects;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.dispatch.WorkPlanForm;
import org.duban.plan.KeyProjects;
import org.duban.plan.KeyProjects.Part;
import org.duban.plan.TaskRole;
import org.springframework.stereotype.Component;

/** Sends a signed key project to its units, as a task under the one it belongs to. */
@Component
class ProjectDispatch {
    private final KeyProjects projects;
    private final SignedProjects tasks;
    private final Timeline timeline;

    ProjectDispatch(KeyProjects projects, SignedProjects tasks, Timeline timeline) {
        this.projects = projects;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    void run(ProjectView signed) {
        long parent = Objects.requireNonNull(signed.parentTaskId());
        List<Part> parts = parts(signed);
        long task =
                projects.runAsTask(signed.planId(), signed.id(), parent, Objects.requireNonNull(signed.due()), parts);
        timeline.enter(
                signed.planId(),
                parent,
                TimelineKind.PROJECT_SIGNED,
                "重点项目“" + signed.title() + "”经签批下达，由" + parts.get(0).unitName() + "牵头，" + signed.due() + "前完成");
        tasks.dispatch(task, WorkPlanForm.given("按残工委领导签批的责任单位、时限和里程碑实施。", milestones(signed)));
    }

    private static List<Part> parts(ProjectView signed) {
        Completion.Unit lead = Objects.requireNonNull(signed.lead());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(lead.id(), lead.name(), TaskRole.LEAD));
        signed.participants().forEach(unit -> parts.add(new Part(unit.id(), unit.name(), TaskRole.PARTICIPANT)));
        return parts;
    }

    private static List<WorkPlanForm.MilestoneDraft> milestones(ProjectView signed) {
        return signed.milestones().stream()
                .map(step -> new WorkPlanForm.MilestoneDraft(step.title(), step.due(), null, null))
                .toList();
    }
}
