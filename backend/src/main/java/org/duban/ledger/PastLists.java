package org.duban.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.AssignmentState;
import org.duban.dispatch.ReportState;
import org.duban.dispatch.TaskScope;
import org.duban.ledger.PastListMapper.Where;
import org.duban.plan.TaskRole;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports and shares across tasks, now or on any past day. */
@Service
@Transactional(readOnly = true)
class PastLists {
    private static final Map<String, String> REPORT_SORTS =
            Map.of("deadline", "o.deadline", "number", "t.ordinal", "state", "r.state", "signedAt", "r.signed_at");
    private static final Map<String, String> ASSIGNMENT_SORTS =
            Map.of("number", "t.ordinal", "unit", "a.unit_name", "role", "a.role", "state", "a.state");

    private final PastListMapper mapper;
    private final TaskScope scope;
    private final Clock clock;

    PastLists(PastListMapper mapper, TaskScope scope, Clock clock) {
        this.mapper = mapper;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param received of so many parts asked for */
    record ReportLine(
            long id,
            long planTaskId,
            String number,
            String title,
            String label,
            Instant deadline,
            ReportState state,
            int received,
            int parts,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable Instant verifiedAt) {

        private static ReportLine of(PastListMapper.ReportRow row, PastListMapper.Parts parts) {
            return new ReportLine(
                    row.id(),
                    row.planTaskId(),
                    row.number(),
                    row.title(),
                    row.label(),
                    row.deadline(),
                    row.state(),
                    parts.received(),
                    parts.parts(),
                    row.signedAt(),
                    row.signedBy(),
                    row.verifiedAt());
        }
    }

    record AssignmentLine(
            long id,
            long planTaskId,
            String number,
            String title,
            long unitId,
            String unit,
            TaskRole role,
            boolean coordinator,
            AssignmentState state,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {}

    Page<ReportLine> reports(
            @Nullable Long planId, @Nullable Long planTaskId, @Nullable LocalDate asOf, PageRequest page) {
        Where where = where(planId, planTaskId, null, asOf);
        String orderBy = page.orderBy(REPORT_SORTS, "r.round_id desc, t.ordinal, r.id");
        return new Page<>(
                withParts(mapper.reports(where, orderBy, page.limit(), page.offset()), where),
                mapper.countReports(where));
    }

    private List<ReportLine> withParts(List<PastListMapper.ReportRow> rows, Where where) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, PastListMapper.Parts> parts =
                mapper
                        .parts(
                                where,
                                rows.stream().map(PastListMapper.ReportRow::id).toList())
                        .stream()
                        .collect(Collectors.toMap(PastListMapper.Parts::reportId, Function.identity()));
        return rows.stream()
                .map(row -> ReportLine.of(row, parts.getOrDefault(row.id(), new PastListMapper.Parts(row.id(), 0, 0))))
                .toList();
    }

    Page<AssignmentLine> assignments(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable LocalDate asOf,
            PageRequest page) {
        Where where = where(planId, planTaskId, unitId, asOf);
        String orderBy = page.orderBy(ASSIGNMENT_SORTS, "a.plan_id, t.ordinal, a.id");
        return new Page<>(
                mapper.assignments(where, orderBy, page.limit(), page.offset()), mapper.countAssignments(where));
    }

    private Where where(
            @Nullable Long planId, @Nullable Long planTaskId, @Nullable Long unitId, @Nullable LocalDate asOf) {
        return new Where(
                planId,
                planTaskId,
                unitId,
                AsOf.of(asOf, clock).at(),
                scope.visible().limit());
    }
}
