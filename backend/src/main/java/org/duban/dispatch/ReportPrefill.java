package org.duban.dispatch;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit finds in its form before it writes a word: what it said last, and which figures it is asked for. */
@Service
@Transactional(readOnly = true)
public class ReportPrefill {
    private static final Set<ReportState> HANDED_IN =
            EnumSet.of(ReportState.SIGNED, ReportState.VERIFIED, ReportState.FILED);

    private final ProgressMapper mapper;
    private final FigureBook book;
    private final FigureMapper figures;
    private final FigurePast past;
    private final TaskScope scope;

    ReportPrefill(ProgressMapper mapper, FigureBook book, FigureMapper figures, FigurePast past, TaskScope scope) {
        this.mapper = mapper;
        this.book = book;
        this.figures = figures;
        this.past = past;
        this.scope = scope;
    }

    /** @param last what the unit handed in last; null at its first report */
    public record Prefill(
            long reportId, String label, @Nullable Last last, List<Asked> figures, Received received) {}

    public record Last(
            String label,
            @Nullable String done,
            @Nullable String problems,
            @Nullable String next,
            List<ProgressForm.Statement> milestones) {}

    /**
     * A figure that is asked for.
     *
     * @param elsewhere where the unit has stated the same number already in this round
     * @param parts what the participants said; null where nothing is added up
     */
    public record Asked(
            Figure figure,
            @Nullable BigDecimal last,
            @Nullable BigDecimal lastOwn,
            @Nullable String lastLabel,
            @Nullable Elsewhere elsewhere,
            @Nullable List<FigureSum.Contribution> parts) {

        public BigDecimal totalWith(@Nullable BigDecimal own) {
            return new FigureSum(parts == null ? List.of() : parts).with(own);
        }
    }

    public record Elsewhere(BigDecimal amount, long planTaskId, String task) {}

    /** How many of the participants' parts there are. */
    public record Received(int of, int signed, List<String> waiting, List<String> silent) {}

    /** @param assignmentId whose part it is; null for the lead's summary */
    public Prefill of(long reportId, @Nullable Long assignmentId) {
        ProgressReport report = mapper.find(reportId);
        if (report == null) {
            throw RuleViolated.notFound("该进展报告");
        }
        scope.check(report.planTaskId());
        ProgressPart part = assignmentId == null ? null : part(reportId, assignmentId);
        return new Prefill(
                reportId,
                report.label(),
                part == null ? lastSummary(report) : lastPart(report, part),
                asked(report, part),
                received(reportId));
    }

    private ProgressPart part(long reportId, long assignmentId) {
        ProgressPart part = mapper.part(reportId, assignmentId);
        if (part == null) {
            throw RuleViolated.notFound("该单位在本次报送中的分工");
        }
        return part;
    }

    private List<Asked> asked(ProgressReport report, @Nullable ProgressPart part) {
        List<Figure> asked = book.asked(report.planTaskId(), part);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FigureValue>> earlier = past.before(report, part);
        List<FigureMapper.SameFigure> others =
                part == null ? List.of() : figures.statedElsewhere(report, part.unitId(), Forever.END);
        return asked.stream()
                .map(figure -> asked(
                        figure,
                        earlier.getOrDefault(figure.id(), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        elsewhere(figure, others),
                        part == null && figure.gathering() == Gathering.PARTS
                                ? past.sum(report, figure).contributions()
                                : null))
                .toList();
    }

    private static Asked asked(
            Figure figure,
            @Nullable FigureValue last,
            @Nullable Elsewhere elsewhere,
            @Nullable List<FigureSum.Contribution> parts) {
        return new Asked(
                figure,
                last == null ? null : last.amount(),
                last == null ? null : last.own(),
                last == null ? null : last.label(),
                elsewhere,
                parts);
    }

    private static @Nullable Elsewhere elsewhere(Figure figure, List<FigureMapper.SameFigure> others) {
        return others.stream()
                .filter(other -> other.name().equals(figure.name())
                        && other.measure().equals(figure.measure())
                        && other.kind() == figure.kind())
                .map(other -> new Elsewhere(Amount.exact(other.amount()), other.planTaskId(), other.task()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Last lastSummary(ProgressReport report) {
        return mapper.ofTask(report.planTaskId()).stream()
                .filter(one -> one.id() < report.id() && HANDED_IN.contains(one.state()))
                .findFirst()
                .map(one -> new Last(
                        one.label(),
                        one.done(),
                        one.problems(),
                        one.nextSteps(),
                        statements(one.id(), MilestoneStatement.SUMMARY)))
                .orElse(null);
    }

    private @Nullable Last lastPart(ProgressReport report, ProgressPart part) {
        return mapper.ofTask(report.planTaskId()).stream()
                .filter(one -> one.id() < report.id())
                .map(one -> handedIn(one, mapper.part(one.id(), part.assignmentId())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Last handedIn(ProgressReport report, @Nullable ProgressPart part) {
        return part == null || part.state() != PartState.SIGNED
                ? null
                : new Last(
                        report.label(),
                        part.done(),
                        part.problems(),
                        part.nextSteps(),
                        statements(report.id(), part.id()));
    }

    private List<ProgressForm.Statement> statements(long reportId, long partId) {
        return mapper.statements(List.of(reportId)).stream()
                .filter(row -> row.partId() == partId)
                .map(row -> new ProgressForm.Statement(row.milestoneId(), row.state()))
                .toList();
    }

    private Received received(long reportId) {
        List<ProgressPart> parts = mapper.parts(List.of(reportId));
        return new Received(
                parts.size(),
                (int) parts.stream()
                        .filter(part -> part.state() == PartState.SIGNED)
                        .count(),
                parts.stream()
                        .filter(part -> part.state() != PartState.SIGNED && part.state() != PartState.SILENT)
                        .map(ProgressPart::unitName)
                        .toList(),
                parts.stream()
                        .filter(part -> part.state() == PartState.SILENT)
                        .map(ProgressPart::unitName)
                        .toList());
    }
}
