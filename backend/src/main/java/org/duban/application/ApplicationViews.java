package org.duban.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.TaskScope;
import org.duban.plan.TaskKind;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications as their readers may see them: the office and the leader all, a unit those on its tasks. */
@Service
@Transactional(readOnly = true)
class ApplicationViews {
    private static final Map<String, String> SORTABLE = Map.of(
            "filedAt",
            "a.filed_at",
            "endedAt",
            "a.ended_at",
            "kind",
            "a.kind",
            "state",
            "a.state",
            "unit",
            "a.unit_name");

    private final ApplicationMapper mapper;
    private final Kinds kinds;
    private final TaskScope scope;
    private final CurrentUser currentUser;
    private final Clock clock;

    ApplicationViews(ApplicationMapper mapper, Kinds kinds, TaskScope scope, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.kinds = kinds;
        this.scope = scope;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Page<ApplicationRow> list(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable String kind,
            @Nullable TaskKind taskKind,
            @Nullable ApplicationState state,
            @Nullable LocalDate asOf,
            PageRequest page) {
        ApplicationFilter filter = new ApplicationFilter(
                scope.visible().limit(),
                null,
                planId,
                planTaskId,
                kind,
                taskKind,
                state,
                AsOf.of(asOf, clock).at());
        String orderBy = page.orderBy(SORTABLE, "a.id desc");
        return new Page<>(mapper.list(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    ApplicationView get(long id) {
        ApplicationFilter only = new ApplicationFilter(scope.visible().limit(), id, null, null, null, null, null, null);
        ApplicationRow row =
                mapper.list(only, "a.id", 1, 0).stream().findFirst().orElseThrow(() -> RuleViolated.notFound("申请"));
        return view(row, Objects.requireNonNull(mapper.find(id)), mapper.course(id));
    }

    private ApplicationView view(ApplicationRow row, Application application, List<ApplicationStep> course) {
        return new ApplicationView(
                row.id(),
                row.kind(),
                kinds.label(row.kind()),
                row.planId(),
                row.planTaskId(),
                row.taskTitle(),
                row.unitId(),
                row.unitName(),
                row.subjectType(),
                row.subjectId(),
                row.subjectName(),
                row.extentDays(),
                kinds.read(application.content()),
                kinds.lines(application.contentLines()),
                application.edition(),
                row.state(),
                row.state().label(),
                row.filedAt(),
                row.filedBy(),
                row.endedAt(),
                row.state().isOpen()
                        && currentUser
                                .get()
                                .capacity(Role.HANDLER, row.unitId())
                                .isPresent(),
                course.stream().map(this::step).toList(),
                course.stream()
                        .filter(step -> step.assignmentId() != null)
                        .map(ApplicationViews::countersign)
                        .toList());
    }

    private ApplicationView.Step step(ApplicationStep step) {
        return new ApplicationView.Step(
                step.act(),
                step.act().label(),
                step.edition(),
                step.at(),
                step.unitName(),
                step.person(),
                step.actingFor(),
                step.opinion(),
                step.content() == null ? null : kinds.read(step.content()));
    }

    private static ApplicationView.Countersign countersign(ApplicationStep step) {
        return new ApplicationView.Countersign(
                step.edition(), step.unitName(), step.act() == Act.AGREE, step.opinion(), step.person(), step.at());
    }
}
