package org.duban.application;

import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How a unit hands in an application, hands it in again, and takes it back. */
@Component
class Filing {
    private final ApplicationMapper mapper;
    private final Kinds kinds;
    private final Obstacles obstacles;
    private final Routes routes;
    private final Course course;
    private final TaskStanding tasks;
    private final Assignments assignments;
    private final Actor actor;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    Filing(
            ApplicationMapper mapper,
            Kinds kinds,
            Obstacles obstacles,
            Routes routes,
            Course course,
            TaskStanding tasks,
            Assignments assignments,
            Actor actor,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.kinds = kinds;
        this.obstacles = obstacles;
        this.routes = routes;
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
        Application draft = draft(kind, task, content);
        refuseUnlessHandlerOf(draft.unitId(), draft.unitName());
        obstacles.refuseBeside(draft);
        refuseTooLate(draft);
        NewId id = new NewId();
        writeAlone(draft, () -> mapper.insert(draft, id));
        Application filed = course.get(id.value());
        course.handedIn(filed, Act.FILE, applicant(filed.unitId()));
        events.publishEvent(new ApplicationFiled(filed.id(), filed.planId(), planTaskId));
        return filed;
    }

    /** What would be filed, without filing it. */
    Application draft(String kind, long planTaskId, @Nullable JsonNode content) {
        refuseStrangers(planTaskId);
        return draft(kind, tasks.lock(planTaskId), content);
    }

    private Application draft(String kind, TaskStatus task, @Nullable JsonNode content) {
        Kinds.Examined examined = examine(kind, task, content);
        return draft(kind, task, partOf(task, examined.matter()), examined);
    }

    private void refuseTooLate(Application draft) {
        Route route = routes.route(routes.facts(draft));
        if (route.decidedBy() == Route.Decider.NOBODY) {
            throw RuleViolated.conflict("too-late", route.rule());
        }
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
        obstacles.refuseBeside(revised);
        mapper.move(returned.id(), Act.REVISE.on(returned.state()), null);
        writeAlone(revised, () -> mapper.rewrite(revised));
        course.handedIn(revised, Act.REVISE, applicant(revised.unitId()));
    }

    /** Two who ask for the same at one moment see nothing of each other; who is second is told what the first has just done. */
    private void writeAlone(Application wanted, Runnable row) {
        try {
            row.run();
        } catch (DuplicateKeyException another) {
            throw obstacles.alreadyOpen(wanted);
        }
    }

    Application recall(long id, @Nullable String reason) {
        Application application = course.lock(id);
        refuseUnlessHandlerOf(application.unitId(), application.unitName());
        course.take(application, Act.WITHDRAW, reason, applicant(application.unitId()));
        events.publishEvent(new ApplicationWithdrawn(id, application.planId(), application.planTaskId(), reason));
        return course.get(id);
    }

    private Kinds.Examined examine(String kind, TaskStatus task, @Nullable JsonNode content) {
        obstacles.refuse(kind, task);
        return kinds.examine(kind, task, content);
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
                matter.extent().days(),
                matter.extent().touched(),
                matter.extent().binding(),
                matter.extent().deadline(),
                examined.content(),
                examined.lines(),
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
                matter.extent().days(),
                matter.extent().touched(),
                matter.extent().binding(),
                matter.extent().deadline(),
                examined.content(),
                examined.lines(),
                before.edition() + 1,
                ApplicationState.FILED,
                before.filedAt(),
                before.filedBy(),
                null);
    }
}
