package org.duban.expert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Evaluator;
import org.duban.access.Evaluators;
import org.duban.assessment.ExpertTerms;
import org.duban.assessment.ReviewGround;
import org.duban.shared.Demand;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A review for the committee: who scores what and how far they are; the scores once they have been gathered. */
@Service
@Transactional(readOnly = true)
class ReviewViews {
    private final ReviewMapper mapper;
    private final SheetMapper sheets;
    private final ReviewBook book;
    private final ReviewGround ground;
    private final Evaluators evaluators;
    private final CurrentUser currentUser;

    ReviewViews(
            ReviewMapper mapper,
            SheetMapper sheets,
            ReviewBook book,
            ReviewGround ground,
            Evaluators evaluators,
            CurrentUser currentUser) {
        this.mapper = mapper;
        this.sheets = sheets;
        this.book = book;
        this.ground = ground;
        this.evaluators = evaluators;
        this.currentUser = currentUser;
    }

    /** @param isEligible whether they may be drawn at all */
    record PoolMember(long personId, String name, String unitName, boolean isEligible) {}

    record ExpertLine(long personId, String name, String unitName, CommissionState state, int tasks, int scored) {}

    record View(
            Review review,
            String title,
            ExpertTerms terms,
            List<PoolMember> pool,
            List<ExpertLine> experts,
            int divergent,
            int unsettled,
            int lacking) {}

    /** @param total only once the scores have been gathered */
    record Seat(
            long sheetId,
            String name,
            String unitName,
            SheetState state,
            SeatOrigin origin,
            @Nullable String seatedFor,
            @Nullable String endedFor,
            @Nullable BigDecimal total,
            @Nullable String opinion) {}

    /** @param own whether the reader works for the unit that leads the task and so keeps out of it (回避) */
    record Row(
            long planTaskId,
            String number,
            String title,
            String leadUnitName,
            boolean own,
            List<Seat> seats,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            boolean isDivergent,
            boolean isLacking,
            @Nullable Settlement settlement,
            @Nullable String reason,
            @Nullable String settledBy) {}

    enum Only {
        divergent,
        lacking
    }

    View get(long roundId) {
        Review review = book.get(roundId);
        Map<Long, SheetMapper.Load> loads =
                sheets.loads(roundId).stream().collect(toMap(SheetMapper.Load::commissionId, Function.identity()));
        ReviewMapper.Tally tally = mapper.tally(roundId);
        return new View(
                review,
                ground.title(roundId),
                ground.terms(roundId),
                review.state() == ReviewState.DRAWING
                        ? evaluators.today().stream().map(ReviewViews::member).toList()
                        : List.of(),
                mapper.commissions(roundId).stream()
                        .map(one -> line(one, loads.get(one.id())))
                        .toList(),
                tally.divergent(),
                tally.unsettled(),
                tally.lacking());
    }

    private static PoolMember member(Evaluator expert) {
        return new PoolMember(expert.personId(), expert.name(), expert.unitName(), !expert.isCommittee());
    }

    private static ExpertLine line(Commission one, SheetMapper.@Nullable Load load) {
        return new ExpertLine(
                one.personId(),
                one.name(),
                one.unitName(),
                one.state(),
                load == null ? 0 : load.seated() + load.missed(),
                load == null ? 0 : load.scored());
    }

    Page<Row> rows(long roundId, @Nullable Only only, PageRequest page) {
        Review review = book.get(roundId);
        Map<Long, Commission> people =
                mapper.commissions(roundId).stream().collect(toMap(Commission::id, Function.identity()));
        Page<Long> found = found(roundId, only, page);
        List<ReviewGround.Task> tasks = ground.tasks(roundId, found.items());
        List<Long> ids = tasks.stream().map(ReviewGround.Task::selfAssessmentId).toList();
        Map<Long, List<Sheet>> seats = ids.isEmpty()
                ? Map.of()
                : sheets.ofAssessments(roundId, ids).stream().collect(groupingBy(Sheet::planTaskId));
        Map<Long, TaskResult> results = ids.isEmpty()
                ? Map.of()
                : mapper.resultsOf(ids).stream().collect(toMap(TaskResult::planTaskId, Function.identity()));
        return new Page<>(
                tasks.stream()
                        .map(task -> row(
                                review,
                                task,
                                seats.getOrDefault(task.planTaskId(), List.of()),
                                people,
                                results.get(task.planTaskId())))
                        .toList(),
                found.total());
    }

    private Page<Long> found(long roundId, @Nullable Only only, PageRequest page) {
        if (only == null) {
            return new Page<>(ground.page(roundId, page.limit(), page.offset()), ground.count(roundId));
        }
        List<Long> all = mapper.tasksWith(roundId, only);
        return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    private Row row(
            Review review,
            ReviewGround.Task task,
            List<Sheet> seats,
            Map<Long, Commission> people,
            @Nullable TaskResult result) {
        boolean gathered = review.closedAt() != null;
        return new Row(
                task.planTaskId(),
                task.number(),
                task.title(),
                task.leadUnitName(),
                currentUser.get().belongsTo(task.leadUnitId()),
                seats.stream()
                        .map(sheet -> seat(sheet, requireNonNull(people.get(sheet.commissionId())), gathered))
                        .toList(),
                result == null ? null : result.mean(),
                result == null ? null : result.spread(),
                result != null && result.isDivergent(),
                result != null && result.isLacking(),
                result == null ? null : result.settlement(),
                result == null ? null : result.reason(),
                result == null ? null : result.settledBy());
    }

    private static Seat seat(Sheet sheet, Commission expert, boolean gathered) {
        boolean shown = gathered && sheet.state() == SheetState.SENT;
        return new Seat(
                sheet.id(),
                expert.name(),
                expert.unitName(),
                sheet.state(),
                sheet.origin(),
                sheet.seatedFor(),
                sheet.endedFor(),
                shown ? sheet.total() : null,
                shown ? sheet.opinion() : null);
    }

    /** @param same whether these are the ones that were drawn for the round */
    record Redrawn(long seed, boolean same) {}

    /** Draws again from what was kept of the drawing. */
    Redrawn redraw(long roundId, long seed) {
        book.get(roundId);
        String drawnFrom = mapper.drawnFrom(roundId);
        Demand.that(drawnFrom != null, "not-drawn", "评审专家尚未抽取");
        Map<Long, Long> personOf =
                mapper.commissions(roundId).stream().collect(toMap(Commission::id, Commission::personId));
        Map<Long, List<Long>> kept = sheets.ofRound(roundId).stream()
                .filter(sheet -> sheet.origin() == SeatOrigin.DRAWN)
                .collect(groupingBy(
                        Sheet::planTaskId, Collectors.collectingAndThen(Collectors.toList(), all -> all.stream()
                                .map(sheet -> requireNonNull(personOf.get(sheet.commissionId())))
                                .sorted()
                                .toList())));
        Map<Long, List<Long>> drawn = Drawing.draw(
                DrawnFrom.read(requireNonNull(drawnFrom)),
                requireNonNull(ground.terms(roundId).seats()),
                seed);
        return new Redrawn(seed, drawn.equals(kept));
    }
}
