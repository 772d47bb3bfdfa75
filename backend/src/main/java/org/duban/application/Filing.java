package org.duban.application;

import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.Phase;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How a unit hands in an application, hands it in again, and takes it back. */
@Component
class Filing {
    private final ApplicationMapper mapper;
    private final Kinds kinds;
    private final Course course;
    private final TaskStanding tasks;
    private final Assignments assignments;
    private final Actor actor;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    Filing(
            ApplicationMapper mapper,
            Kinds kinds,
            Course course,
            TaskStanding tasks,
            Assignments assignments,
            Actor actor,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.kinds = kinds;
        this.course = course;
        this.tasks = tasks;
        this.assignments = assignments;
        this.actor = actor;
        this.currentUser = currentUser;
        this.events = events;
    }

    Application file(String kind, long planTaskId, @Nullable JsonNode content) {
        refuseStrangers(planTaskId);
        TaskStatus task = tasks.lock(planTaskId);
        Kinds.Examined examined = examine(kind, task, content);
        Assignment part = partOf(task, examined.matter());
        refuseUnlessHandlerOf(part.unitId(), part.unitName());
        Application draft = draft(kind, task, part, examined);
        refuseWhileOthersRun(draft);
        NewId id = new NewId();
        mapper.insert(draft, id);
        Application filed = course.get(id.value());
        course.handedIn(filed, Act.FILE, applicant(filed.unitId()));
        events.publishEvent(new ApplicationFiled(filed.id(), filed.planId(), planTaskId));
        return filed;
    }

    /** Replaces the text of a returned application; it is the same matter's unit that must ask. */
    void revise(Application returned, @Nullable JsonNode content) {
        TaskStatus task = tasks.lock(returned.planTaskId());
        Kinds.Examined examined = examine(returned.kind(), task, content);
        Assignment part = partOf(task, examined.matter());
        if (part.unitId() != returned.unitId()) {
            throw RuleViolated.invalid("content", "修改后的事项应仍属" + returned.unitName());
        }
        Application revised = rewritten(returned, examined);
        refuseWhileOthersRun(revised);
        mapper.move(returned.id(), Act.REVISE.on(returned.state()), null);
        mapper.rewrite(revised);
        course.handedIn(revised, Act.REVISE, applicant(revised.unitId()));
    }

    Application recall(long id, @Nullable String reason) {
        Application application = course.lock(id);
        refuseUnlessHandlerOf(application.unitId(), application.unitName());
        course.take(application, Act.WITHDRAW, reason, applicant(application.unitId()));
        events.publishEvent(new ApplicationWithdrawn(id, application.planId(), application.planTaskId(), reason));
        return course.get(id);
    }

    private Kinds.Examined examine(String kind, TaskStatus task, @Nullable JsonNode content) {
        if (task.phase() == Phase.CLOSED) {
            throw RuleViolated.conflict("task-closed", "该任务已办结销号，不能再提出申请");
        }
        return kinds.examine(kind, task, content);
    }

    private void refuseWhileOthersRun(Application wanted) {
        List<Application> others = mapper.openOn(wanted.planTaskId()).stream()
                .filter(open -> open.id() != wanted.id())
                .toList();
        for (Application other : others) {
            if (other.openKey().equals(wanted.openKey())) {
                throw RuleViolated.conflict(
                        "application-duplicate",
                        "“" + other.subjectName() + "”已有一件" + kinds.label(other.kind()) + "申请在办（"
                                + other.state().label() + "），不能重复提出");
            }
            if (kinds.endsTask(other.kind())) {
                throw RuleViolated.conflict(
                        "closure-running", "该任务的" + kinds.label(other.kind()) + "申请正在审批，其间不能提出其他申请");
            }
        }
        if (kinds.endsTask(wanted.kind()) && !others.isEmpty()) {
            throw RuleViolated.conflict(
                    "applications-open", "该任务还有 " + others.size() + " 件申请在办，须先办完或撤回，再申请" + kinds.label(wanted.kind()));
        }
    }

    private void refuseStrangers(long planTaskId) {
        User user = currentUser.get();
        boolean takesPart = assignments.of(planTaskId).stream()
                .anyMatch(part -> user.capacity(Role.HANDLER, part.unitId()).isPresent());
        if (!takesPart) {
            throw RuleViolated.forbidden("not-your-task", "只有承担该任务的单位的经办人可以提出申请");
        }
    }

    private void refuseUnlessHandlerOf(long unitId, String unitName) {
        if (currentUser.get().capacity(Role.HANDLER, unitId).isEmpty()) {
            throw RuleViolated.forbidden("not-your-matter", "该事项由" + unitName + "承担，只有该单位的经办人可以办理");
        }
    }

    private Assignment partOf(TaskStatus task, Matter matter) {
        return assignments.of(task.planTaskId()).stream()
                .filter(part -> part.unitId() == matter.unitId())
                .findFirst()
                .orElseThrow(() -> RuleViolated.conflict("not-on-task", "该事项的承担单位不在任务分工之中，不能提出申请"));
    }

    private Acting applicant(long unitId) {
        return actor.as(Role.HANDLER, unitId);
    }

    private Application draft(String kind, TaskStatus task, Assignment part, Kinds.Examined examined) {
        Matter matter = examined.matter();
        return new Application(
                0,
                kind,
                task.planId(),
                task.planTaskId(),
                part.unitId(),
                part.unitName(),
                matter.type(),
                matter.id(),
                matter.name(),
                matter.extentDays(),
                examined.content(),
                1,
                ApplicationState.FILED,
                course.now(),
                applicant(part.unitId()).signature(),
                null);
    }

    private static Application rewritten(Application before, Kinds.Examined examined) {
        Matter matter = examined.matter();
        return new Application(
                before.id(),
                before.kind(),
                before.planId(),
                before.planTaskId(),
                before.unitId(),
                before.unitName(),
                matter.type(),
                matter.id(),
                matter.name(),
                matter.extentDays(),
                examined.content(),
                before.edition() + 1,
                ApplicationState.FILED,
                before.filedAt(),
                before.filedBy(),
                null);
    }
}
