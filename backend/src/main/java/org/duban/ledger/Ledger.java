package org.duban.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duban.dispatch.TaskScope;
import org.duban.ledger.LedgerMapper.Where;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks by milestones within what the reader may see, now or on any past day, in a fixed number of queries a page. */
@Service
@Transactional(readOnly = true)
class Ledger {
    private static final int CHUNK = 500;
    private static final String PLAN_ORDER = "s.plan_id, t.ordinal, s.plan_task_id, m.ordinal";

    private static final Map<String, String> SORTS = Map.of(
            "number", "t.ordinal",
            "title", "t.title",
            "section", "t.section",
            "lead", "l.unit_name",
            "phase", "s.phase",
            "light", "case s.light when 'RED' then 0 when 'YELLOW' then 1 else 2 end",
            "milestone", "m.title",
            "state", "m.state",
            "due", "case when m.due is null then 1 else 0 end, m.due",
            "originalDue", "case when m.original_due is null then 1 else 0 end, m.original_due");

    private final LedgerMapper mapper;
    private final LedgerFacts facts;
    private final TaskScope scope;
    private final Clock clock;

    Ledger(LedgerMapper mapper, LedgerFacts facts, TaskScope scope, Clock clock) {
        this.mapper = mapper;
        this.facts = facts;
        this.scope = scope;
        this.clock = clock;
    }

    Page<LedgerLine> lines(LedgerFilter filter, PageRequest page) {
        Where where = where(filter);
        List<LedgerRow> rows = mapper.rows(where, orderBy(page), page.limit(), page.offset());
        return new Page<>(facts.complete(rows, where.day(), where.at()), mapper.count(where));
    }

    /** The same lines by task; a page is so many tasks. */
    Page<LedgerTask> tasks(LedgerFilter filter, PageRequest page) {
        Where where = where(filter);
        List<Long> ids = mapper.taskIds(where, page.limit(), page.offset());
        List<LedgerRow> rows = ids.isEmpty() ? List.of() : mapper.rowsOf(where, ids);
        return new Page<>(
                grouped(rows, where.day(), facts.complete(rows, where.day(), where.at())), mapper.countTasks(where));
    }

    /** Rows come in the plan's order, those of a task together. */
    private static List<LedgerTask> grouped(List<LedgerRow> rows, LocalDate day, List<LedgerLine> lines) {
        Map<Long, LedgerTask> tasks = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            LedgerRow row = rows.get(i);
            tasks.computeIfAbsent(row.planTaskId(), id -> LedgerTask.without(row, day))
                    .lines()
                    .add(lines.get(i));
        }
        return List.copyOf(tasks.values());
    }

    List<String> sections(@Nullable Long planId) {
        return mapper.sections(where(
                new LedgerFilter(planId, null, null, null, null, null, null, null, null, null, null, null, null)));
    }

    /** All lines, as they stood at one moment however long it takes to read them. */
    Extract extract(LedgerFilter filter, PageRequest order) {
        Where wanted = where(filter);
        Instant moment = wanted.at() == null ? clock.instant() : wanted.at();
        Where frozen = new Where(filter, wanted.pattern(), moment, wanted.day(), wanted.visibleUnits());
        String planName = mapper.rows(frozen, PLAN_ORDER, 1, 0).stream()
                .findFirst()
                .map(LedgerRow::planName)
                .orElse(null);
        return new Extract(wanted.day(), moment, planName, mapper.count(frozen), each -> {
            List<LedgerRow> rows;
            int offset = 0;
            do {
                rows = mapper.rows(frozen, orderBy(order), CHUNK, offset);
                facts.complete(rows, frozen.day(), moment).forEach(each);
                offset += CHUNK;
            } while (rows.size() == CHUNK);
        });
    }

    /** @param lines hands them over one after the other */
    record Extract(
            LocalDate day,
            Instant moment,
            @Nullable String planName,
            long total,
            Consumer<Consumer<LedgerLine>> lines) {}

    static void checkOrder(PageRequest page) {
        orderBy(page);
    }

    private static String orderBy(PageRequest page) {
        return page.orderBy(SORTS, PLAN_ORDER);
    }

    private Where where(LedgerFilter filter) {
        AsOf when = AsOf.of(filter.asOf(), clock);
        LocalDate day = when.day();
        return new Where(
                filter, pattern(filter.q()), when.at(), day, scope.visible().limit());
    }

    private static @Nullable String pattern(@Nullable String q) {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
