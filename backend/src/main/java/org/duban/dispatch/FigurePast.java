package org.duban.dispatch;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.dispatch.FigureSum.Contribution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said of a task's figures in earlier reports, and what the parts of a report come to. */
@Component
class FigurePast {
    private static final Set<ReportState> HANDED_IN =
            EnumSet.of(ReportState.SIGNED, ReportState.VERIFIED, ReportState.FILED);

    private final ProgressMapper progress;
    private final FigureMapper figures;

    FigurePast(ProgressMapper progress, FigureMapper figures) {
        this.progress = progress;
        this.figures = figures;
    }

    /** Values before a report, the newest first, by figure: of a part, or of the lead's totals when there is none. */
    Map<Long, List<FigureValue>> before(ProgressReport report, @Nullable ProgressPart part) {
        List<Long> earlier = earlier(report)
                .filter(one -> part != null || HANDED_IN.contains(one.state()))
                .map(ProgressReport::id)
                .toList();
        List<FigureValue> values = part == null ? totals(earlier) : signed(part.assignmentId(), earlier);
        return values.stream().collect(groupingBy(FigureValue::figureId));
    }

    static List<BigDecimal> amounts(@Nullable List<FigureValue> values) {
        return values == null
                ? List.of()
                : values.stream().map(FigureValue::amount).toList();
    }

    FigureSum sum(ProgressReport report, Figure figure) {
        List<ProgressPart> parts = progress.parts(List.of(report.id()));
        List<FigureValue> said = parts.isEmpty() ? List.of() : figures.ofReports(List.of(report.id()), Forever.END);
        List<Contribution> contributions = new ArrayList<>();
        for (ProgressPart part : parts) {
            said(part, figure, said).or(() -> carried(report, part, figure)).ifPresent(contributions::add);
        }
        return new FigureSum(contributions);
    }

    private static Optional<Contribution> said(ProgressPart part, Figure figure, List<FigureValue> values) {
        return values.stream()
                .filter(value -> part.state() == PartState.SIGNED && value.partId() == part.id())
                .filter(value -> value.figureId() == figure.id())
                .map(value -> new Contribution(part.unitName(), value.amount(), false, value.label()))
                .findFirst();
    }

    private Optional<Contribution> carried(ProgressReport report, ProgressPart part, Figure figure) {
        return before(report, part).getOrDefault(figure.id(), List.of()).stream()
                .map(value -> new Contribution(part.unitName(), value.amount(), true, value.label()))
                .findFirst();
    }

    private List<FigureValue> totals(List<Long> reportIds) {
        return reportIds.isEmpty()
                ? List.of()
                : figures.ofReports(reportIds, Forever.END).stream()
                        .filter(FigureValue::isTotal)
                        .toList();
    }

    private List<FigureValue> signed(long assignmentId, List<Long> reportIds) {
        return reportIds.isEmpty() ? List.of() : figures.ofAssignment(assignmentId, reportIds, Forever.END);
    }

    private Stream<ProgressReport> earlier(ProgressReport report) {
        return progress.ofTask(report.planTaskId()).stream()
                .filter(one -> one.id() < report.id() && one.state() != ReportState.DROPPED);
    }

    /** The neighbours in time of a value, of the same part or the lead's totals: the one before and the one after it. */
    Neighbours around(FigureValue value) {
        ProgressReport report = Objects.requireNonNull(progress.find(value.reportId()));
        List<Long> others = progress.ofTask(report.planTaskId()).stream()
                .filter(one -> one.id() != report.id() && one.state() != ReportState.DROPPED)
                .filter(one -> !value.isTotal() || HANDED_IN.contains(one.state()))
                .map(ProgressReport::id)
                .toList();
        List<FigureValue> values = value.isTotal() ? totals(others) : signed(assignmentOf(value), others);
        return Neighbours.of(
                value.reportId(),
                values.stream()
                        .filter(one -> one.figureId() == value.figureId())
                        .toList());
    }

    private long assignmentOf(FigureValue value) {
        return progress.parts(List.of(value.reportId())).stream()
                .filter(part -> part.id() == value.partId())
                .findFirst()
                .orElseThrow()
                .assignmentId();
    }

    record Neighbours(@Nullable BigDecimal before, @Nullable BigDecimal after) {

        /** @param values the newest first */
        static Neighbours of(long reportId, List<FigureValue> values) {
            BigDecimal before = null;
            BigDecimal after = null;
            for (FigureValue value : values) {
                if (value.reportId() > reportId) {
                    after = value.amount();
                } else if (before == null) {
                    before = value.amount();
                }
            }
            return new Neighbours(before, after);
        }
    }
}
