package org.duban.supervision;

import java.time.Clock;
import java.util.Map;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.duban.supervision.InstructionMapper.Filter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Instructions as their readers may see them: the committee all, a unit those on its tasks. */
@Service
@Transactional(readOnly = true)
class InstructionViews {

    private static final Map<String, String> SORTABLE = Map.of(
            "givenAt", "i.given_at", "until", "i.until", "unit", "i.unit_name", "state", "i.state", "task", "t.title");

    private final InstructionMapper mapper;
    private final TaskScope scope;
    private final Clock clock;

    InstructionViews(InstructionMapper mapper, TaskScope scope, Clock clock) {
        this.mapper = mapper;
        this.scope = scope;
        this.clock = clock;
    }

    Page<InstructionRow> list(InstructionController.Query query, PageRequest page) {
        Filter filter = new Filter(
                null,
                query.planId(),
                query.planTaskId(),
                query.unitId(),
                query.state(),
                query.open(),
                scope.visible().limit(),
                AsOf.of(query.asOf(), clock).at());
        String orderBy = page.orderBy(SORTABLE, "i.id desc");
        return new Page<>(mapper.list(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    InstructionView get(long id) {
        Filter only =
                new Filter(id, null, null, null, null, null, scope.visible().limit(), null);
        InstructionRow row =
                mapper.list(only, "i.id", 1, 0).stream().findFirst().orElseThrow(() -> RuleViolated.notFound("该批示"));
        return new InstructionView(
                row,
                row.state().label(),
                row.state().isOpen(),
                mapper.course(id).stream().map(InstructionViews::step).toList());
    }

    private static InstructionView.Step step(InstructionStep step) {
        return new InstructionView.Step(
                step.act(),
                step.act().label(),
                step.at(),
                step.unitName(),
                step.person(),
                step.actingFor(),
                step.words(),
                step.until());
    }
}
