package org.duban.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.PlanTasks;
import org.duban.dispatch.TaskScope;
import org.duban.dispatch.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a unit may ask for now, who would decide on it, and until when. */
@Service
@Transactional
class Choices {
    private final Kinds kinds;
    private final Obstacles obstacles;
    private final Routes routes;
    private final Filing filing;
    private final PlanTasks tasks;
    private final TaskScope scope;
    private final CurrentUser currentUser;

    Choices(
            Kinds kinds,
            Obstacles obstacles,
            Routes routes,
            Filing filing,
            PlanTasks tasks,
            TaskScope scope,
            CurrentUser currentUser) {
        this.kinds = kinds;
        this.obstacles = obstacles;
        this.routes = routes;
        this.filing = filing;
        this.tasks = tasks;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    /**
     * One kind of application for a task as it is now.
     *
     * @param obstacle why it cannot be asked for now; null if it can
     * @param rules the rows of the route table that speak of it
     */
    record Choice(
            String kind,
            String label,
            String purpose,
            @Nullable String obstacle,
            List<String> rules) {}

    /**
     * The way of an application that is not filed yet.
     *
     * @param timesBefore how often the same was granted before
     * @param lastDay the last day on which it goes the usual way, when it is about a deadline
     */
    record Preview(
            boolean needsCountersign,
            Route.Decider decidedBy,
            String decider,
            String rule,
            int timesBefore,
            @Nullable LocalDate deadline,
            @Nullable LocalDate lastDay) {}

    List<Choice> of(long planTaskId) {
        scope.check(planTaskId);
        TaskStatus task = tasks.status(planTaskId);
        return kinds.all().stream().map(kind -> choice(kind, task)).toList();
    }

    private Choice choice(ApplicationKind<?> kind, TaskStatus task) {
        String obstacle =
                obstacles.of(kind, task).or(() -> notOfLead(kind, task)).orElse(null);
        return new Choice(kind.word(), kind.label(), kind.purpose(), obstacle, routes.rules(kind.word()));
    }

    private Optional<String> notOfLead(ApplicationKind<?> kind, TaskStatus task) {
        boolean isLead = task.leadUnitId() != null
                && currentUser.get().capacity(Role.HANDLER, task.leadUnitId()).isPresent();
        return kind.isOfLead() && !isLead ? Optional.of("由主办单位的经办人提出") : Optional.empty();
    }

    /** Examined as if it were filed, so that what is refused here would be refused there. */
    Preview preview(String kind, long planTaskId, @Nullable JsonNode content) {
        Application draft = filing.draft(kind, planTaskId, content);
        RouteFacts facts = routes.facts(draft);
        Route route = routes.route(facts);
        return new Preview(
                route.needsCountersign(),
                route.decidedBy(),
                route.decidedBy().label(),
                route.rule(),
                facts.timesBefore(),
                draft.deadline(),
                lastDay(facts, draft.deadline()));
    }

    private @Nullable LocalDate lastDay(RouteFacts facts, @Nullable LocalDate deadline) {
        return deadline == null
                ? null
                : routes.lastDay(facts, Objects.requireNonNull(deadline)).orElse(null);
    }
}
