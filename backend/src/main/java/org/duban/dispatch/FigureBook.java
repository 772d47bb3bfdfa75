package org.duban.dispatch;

import static org.duban.dispatch.FormCheck.OPINION;
import static org.duban.dispatch.WorkPlanRules.orEmpty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.WorkPlanForm.FigureDraft;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a task: defined by its work plan, stated by its units, and never overwritten. */
@Component
class FigureBook {
    private final FigureMapper mapper;
    private final FigurePast past;
    private final Actor actor;

    FigureBook(FigureMapper mapper, FigurePast past, Actor actor) {
        this.mapper = mapper;
        this.past = past;
        this.actor = actor;
    }

    void define(long workPlanId, long planTaskId, List<FigureDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            FigureDraft draft = drafts.get(i);
            NewId id = new NewId();
            mapper.insert(figure(workPlanId, planTaskId, i + 1, draft), id);
            List<FigureTarget> targets = orEmpty(draft.targets()).stream()
                    .map(target -> new FigureTarget(
                            id.value(), Objects.requireNonNull(target.year()), Objects.requireNonNull(target.amount())))
                    .toList();
            if (!targets.isEmpty()) {
                mapper.insertTargets(targets);
            }
        }
    }

    /** A granted change leaves the figures as they are: they go along under their ids, with all that was said of them. */
    void goAlong(WorkPlan old, long next) {
        mapper.goAlong(old.id(), next);
    }

    List<TaskView.PlannedFigure> plannedBy(long workPlanId) {
        List<Figure> figures = mapper.ofWorkPlan(workPlanId);
        if (figures.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FigureTarget>> targets = mapper
                .targets(figures.stream().map(Figure::id).toList())
                .stream()
                .collect(Collectors.groupingBy(FigureTarget::figureId));
        return figures.stream()
                .map(figure -> new TaskView.PlannedFigure(figure, targets.getOrDefault(figure.id(), List.of())))
                .toList();
    }

    private static Figure figure(long workPlanId, long planTaskId, int ordinal, FigureDraft draft) {
        return new Figure(
                0,
                workPlanId,
                planTaskId,
                ordinal,
                Objects.requireNonNull(draft.name()).strip(),
                Objects.requireNonNull(draft.measure()).strip(),
                Objects.requireNonNull(draft.kind()),
                Objects.requireNonNull(draft.gathering()),
                draft.least(),
                draft.most());
    }

    /** What a unit is asked for: participants are spared the figures that only the lead can say. */
    List<Figure> asked(long planTaskId, @Nullable ProgressPart part) {
        return mapper.inForce(planTaskId).stream()
                .filter(figure -> part == null || figure.gathering() == Gathering.PARTS)
                .toList();
    }

    void check(FormCheck check, ProgressReport report, @Nullable ProgressPart part, List<FigureStatement> statements) {
        Map<Long, Figure> asked = asked(report.planTaskId(), part).stream()
                .collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Long, List<FigureValue>> earlier = asked.isEmpty() ? Map.of() : past.before(report, part);
        for (int i = 0; i < statements.size(); i++) {
            String at = "figures[" + i + "].";
            FigureStatement said = statements.get(i);
            Figure figure = said.figureId() == null ? null : asked.remove(said.figureId());
            check.that(figure != null, at + "figureId", "该数字不在本任务已批准的实施方案中，或已填写")
                    .optional(at + "reason", said.reason(), "说明", OPINION);
            if (figure != null) {
                List<BigDecimal> amounts = FigurePast.amounts(earlier.get(figure.id()));
                check(check, at, figure, said, amounts, part == null ? sum(report, figure, said) : null);
            }
        }
        asked.values().forEach(missing -> check.that(false, "figures", "请填写“" + missing.name() + "”，没有发生的填 0"));
    }

    private @Nullable BigDecimal sum(ProgressReport report, Figure figure, FigureStatement said) {
        boolean isReadable = said.own() == null || Amount.fits(said.own());
        return figure.gathering() == Gathering.PARTS && isReadable
                ? past.sum(report, figure).with(said.own())
                : null;
    }

    private static void check(
            FormCheck check,
            String at,
            Figure figure,
            FigureStatement said,
            List<BigDecimal> earlier,
            @Nullable BigDecimal sum) {
        if (said.own() != null) {
            FigureRules.outsideRange(figure, said.own()).ifPresent(sentence -> check.that(false, at + "own", sentence));
        }
        BigDecimal amount = said.amount();
        var objection = FigureRules.objection(figure, amount, earlier);
        objection.ifPresent(sentence -> check.that(false, at + "amount", sentence));
        if (objection.isEmpty() && amount != null && said.reason() == null) {
            FigureRules.remarkable(figure, amount, earlier, sum)
                    .ifPresent(sentence -> check.that(false, at + "reason", sentence));
        }
    }

    /** What is stated anew ends what was stated before; what stays the same stays as it was entered. */
    void write(ProgressReport report, @Nullable ProgressPart part, List<FigureStatement> statements, Instant now) {
        if (statements.isEmpty()) {
            return;
        }
        long partId = part == null ? MilestoneStatement.SUMMARY : part.id();
        Map<Long, FigureValue> standing = mapper.ofReports(List.of(report.id()), Forever.END).stream()
                .filter(value -> value.partId() == partId)
                .collect(Collectors.toMap(FigureValue::figureId, Function.identity()));
        Map<Long, Figure> figures =
                asked(report.planTaskId(), part).stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        for (FigureStatement said : statements) {
            FigureValue before = standing.get(said.figureId());
            if (before == null || !before.says(said)) {
                if (before != null) {
                    mapper.end(before.id(), now);
                }
                mapper.state(
                        value(report, part, Objects.requireNonNull(figures.get(said.figureId())), said, now),
                        Forever.END);
            }
        }
    }

    private FigureValue value(
            ProgressReport report, @Nullable ProgressPart part, Figure figure, FigureStatement said, Instant now) {
        Acting by = actor.now();
        long acting = by.unitId() == null ? 0 : by.unitId();
        return new FigureValue(
                0,
                figure.id(),
                figure.name(),
                figure.measure(),
                report.planTaskId(),
                report.id(),
                report.label(),
                part == null ? MilestoneStatement.SUMMARY : part.id(),
                part == null ? acting : part.unitId(),
                part == null ? by.unit() : part.unitName(),
                Objects.requireNonNull(said.amount()),
                part == null ? said.own() : null,
                said.reason(),
                null,
                now,
                by.signature(),
                null);
    }
}
