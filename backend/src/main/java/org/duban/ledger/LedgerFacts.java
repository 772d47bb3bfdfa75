package org.duban.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.ledger.LedgerMapper.Extended;
import org.duban.ledger.LedgerMapper.LastReport;
import org.duban.ledger.LedgerMapper.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to the rows of a page what stands in other tables: one query a fact, never one a row. */
@Component
class LedgerFacts {
    private final LedgerMapper mapper;
    private final Clock clock;

    LedgerFacts(LedgerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    List<LedgerLine> complete(List<LedgerRow> rows, LocalDate day, @Nullable Instant at) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<Long> tasks = rows.stream().map(LedgerRow::planTaskId).collect(Collectors.toSet());
        Map<Long, List<String>> participants = mapper.participants(tasks, at).stream()
                .collect(groupingBy(Participant::planTaskId, mapping(Participant::unitName, toList())));
        // The query goes by age, so the last one wins.
        Map<Long, LastReport> reports = mapper.lastReports(tasks, at).stream()
                .collect(toMap(LastReport::planTaskId, report -> report, (older, newer) -> newer));
        Map<Long, Integer> extensions = extensions(rows, at);
        return rows.stream()
                .map(row -> line(
                        row,
                        participants.getOrDefault(row.planTaskId(), List.of()),
                        reports.get(row.planTaskId()),
                        row.milestoneId() == null ? 0 : extensions.getOrDefault(row.milestoneId(), 0),
                        row.daysLate(day, clock.getZone())))
                .toList();
    }

    private Map<Long, Integer> extensions(List<LedgerRow> rows, @Nullable Instant at) {
        Set<Long> milestones = rows.stream()
                .map(LedgerRow::milestoneId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return milestones.isEmpty()
                ? Map.of()
                : mapper.extensions(milestones, at).stream().collect(toMap(Extended::milestoneId, Extended::times));
    }

    private static LedgerLine line(
            LedgerRow row,
            List<String> participants,
            @Nullable LastReport report,
            int extensions,
            @Nullable Long daysLate) {
        return new LedgerLine(
                row.planTaskId(),
                row.planId(),
                row.number(),
                row.title(),
                row.section(),
                row.lead(),
                participants,
                row.phase(),
                row.light(),
                row.lightReason(),
                row.overridden(),
                row.grade(),
                row.suspendedAt(),
                report == null ? null : new LedgerLine.Report(report.label(), report.state(), report.signedAt()),
                row.milestoneId(),
                row.milestone(),
                row.milestone() == null || row.owner() != null ? row.owner() : row.lead(),
                row.yearlyTarget(),
                row.due(),
                row.originalDue(),
                row.state(),
                daysLate,
                extensions);
    }
}
