package org.duban.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.access.CurrentUser;
import org.duban.plan.document.Defect.SubjectType;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The key projects of a plan for the features that complete them and carry them out. */
@Service
public class KeyProjects {
    private static final String SIGNED = "经残工委领导签批";

    private final ProjectMapper projects;
    private final TaskMapper tasks;
    private final DefectMapper defects;
    private final CurrentUser user;
    private final Clock clock;

    KeyProjects(ProjectMapper projects, TaskMapper tasks, DefectMapper defects, CurrentUser user, Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.defects = defects;
        this.user = user;
        this.clock = clock;
    }

    /** In the order of the text. */
    public List<KeyProject> of(long planId) {
        return projects.projects(planId).stream().map(ProjectRow::toProject).toList();
    }

    /** A unit's part in a project. */
    public record Part(long unitId, String unitName, TaskRole role) {}

    /**
     * What the leader has signed becomes a task under the one it belongs to; the project's own row says so, and the
     * defect that asked for owner and date is settled.
     */
    public long runAsTask(long planId, long projectId, long parentTaskId, LocalDate due, List<Part> parts) {
        ProjectRow row = found(projects.project(planId, projectId), "重点项目");
        found(tasks.task(planId, parentTaskId), "重点任务");
        NewId id = new NewId();
        tasks.insertProjectTask(projectId, parentTaskId, number(row), due, id);
        tasks.insertRoles(roles(row, id.value(), parts));
        Part lead = parts.get(0);
        projects.signed(row.owned(lead.unitName(), lead.unitId(), due), id.value());
        settleDefects(planId, projectId, lead, due);
        return id.value();
    }

    public TaskPlace place(long planTaskId) {
        return found(tasks.place(planTaskId), "重点任务");
    }

    /** As officials call it: 专栏3-2. */
    private String number(ProjectRow row) {
        return projects.columns(row.planId()).stream()
                .filter(column -> Objects.equals(column.id(), row.columnId()))
                .map(column -> "专栏" + column.columnNumber().replace("专栏", "").strip() + "-" + row.projectNumber())
                .findFirst()
                .orElse(row.projectNumber());
    }

    private static List<RoleRow> roles(ProjectRow row, long taskId, List<Part> parts) {
        List<RoleRow> roles = new ArrayList<>();
        for (Part part : parts) {
            roles.add(new RoleRow(
                    0,
                    row.planId(),
                    taskId,
                    roles.size(),
                    part.unitName(),
                    part.unitId(),
                    part.role(),
                    false,
                    null,
                    row.spanStart(),
                    row.spanEnd(),
                    row.spanText()));
        }
        return roles;
    }

    private void settleDefects(long planId, long projectId, Part lead, LocalDate due) {
        Settlement completed = Settlement.ofProject(lead.unitId(), due, SIGNED);
        defects.openOn(planId, SubjectType.KEY_PROJECT, projectId).stream()
                .filter(defect -> Choice.of(defect.kind()).contains(Choice.COMPLETE_PROJECT))
                .forEach(defect ->
                        defects.settle(defect.settled(completed, user.get().username(), clock.instant())));
    }

    private static <T> T found(@Nullable T row, String what) {
        if (row == null) {
            throw RuleViolated.notFound(what);
        }
        return row;
    }
}
