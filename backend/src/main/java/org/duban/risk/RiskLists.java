package org.duban.risk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.PlanTasks;
import org.duban.dispatch.TaskScope;
import org.duban.risk.RiskMapper.Cell;
import org.duban.risk.RiskMapper.Where;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.history.AsOf;
import org.duban.shared.table.XlsxWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Risks across tasks, within what the reader may see. */
@Service
@Transactional(readOnly = true)
class RiskLists {
    /** As many rows as a table may have that is written at once. */
    private static final int MOST_EXPORTED = 10_000;

    private static final String GRAVEST_FIRST = "r.likelihood * r.impact desc, r.id";
    private static final Map<String, String> SORTS = Map.of(
            "level", "r.likelihood * r.impact",
            "task", "t.ordinal",
            "state", "r.state",
            "owner", "r.owner_unit_name",
            "raisedAt", "r.raised_at",
            "changedAt", "r.changed_at");

    private final RiskMapper mapper;
    private final RiskBook book;
    private final RiskDesk desk;
    private final TaskScope scope;
    private final PlanTasks tasks;
    private final Clock clock;

    RiskLists(RiskMapper mapper, RiskBook book, RiskDesk desk, TaskScope scope, PlanTasks tasks, Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.desk = desk;
        this.scope = scope;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The same risks counted, by likelihood and impact and by level. */
    record Matrix(List<Cell> cells, List<LevelCount> levels, long total) {}

    record LevelCount(RiskLevel level, String label, long count) {}

    Page<RiskRow> page(RiskFilter filter, PageRequest page) {
        Where where = where(filter);
        return new Page<>(
                mapper.page(where, page.orderBy(SORTS, GRAVEST_FIRST), page.limit(), page.offset()),
                mapper.count(where));
    }

    Matrix matrix(RiskFilter filter) {
        List<Cell> cells = mapper.cells(where(filter));
        List<LevelCount> levels = Arrays.stream(RiskLevel.values())
                .map(level -> new LevelCount(level, level.label(), sum(cells, level)))
                .toList();
        return new Matrix(cells, levels, cells.stream().mapToLong(Cell::count).sum());
    }

    private static long sum(List<Cell> cells, RiskLevel level) {
        return cells.stream()
                .filter(cell -> cell.level() == level)
                .mapToLong(Cell::count)
                .sum();
    }

    byte[] export(RiskFilter filter) {
        return XlsxWriter.write(List.of(RiskSheet.of(mapper.page(where(filter), GRAVEST_FIRST, MOST_EXPORTED, 0))));
    }

    RiskPage get(long id) {
        Risk risk = book.get(id);
        scope.check(risk.planTaskId());
        boolean editable = desk.mayWrite(tasks.status(risk.planTaskId()).leadUnitId(), risk.ownerUnitId());
        return new RiskPage(risk, editable, mapper.signals(id), mapper.changes(id));
    }

    private Where where(RiskFilter filter) {
        return new Where(
                filter,
                filter.pattern(),
                scope.visible().limit(),
                AsOf.of(filter.asOf(), clock).at());
    }
}
