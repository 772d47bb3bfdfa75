package org.duban.expert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duban.access.CurrentUser;
import org.duban.assessment.Mark;
import org.duban.assessment.ReviewCase;
import org.duban.assessment.ReviewGround;
import org.duban.dispatch.FormCheck;
import org.duban.shared.Demand;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one expert has before them: their own tasks and scores alone. A task is asked for by its own number, never by that
 * of a sheet, and what is somebody else's is not there: neither a number nor a refusal tells that others score too.
 */
@Service
@Transactional
class Workbench {
    private static final int OPINION = 4000;
    private static final int REASON = 1000;

    private final ReviewMapper mapper;
    private final SheetMapper sheets;
    private final ReviewBook book;
    private final Seating seating;
    private final ReviewGround ground;
    private final CurrentUser currentUser;
    private final Clock clock;

    Workbench(
            ReviewMapper mapper,
            SheetMapper sheets,
            ReviewBook book,
            Seating seating,
            ReviewGround ground,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.sheets = sheets;
        this.book = book;
        this.seating = seating;
        this.ground = ground;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    record MyTask(
            long planTaskId,
            String number,
            String title,
            String leadUnitName,
            SheetState state,
            @Nullable BigDecimal total) {}

    /** @param open whether scores may still be given and changed */
    record MyReview(
            long roundId,
            String title,
            CommissionState state,
            boolean open,
            @Nullable Instant term,
            List<MyTask> tasks) {}

    /** @param version for the next save */
    record MyCase(
            ReviewCase task,
            SheetState state,
            boolean open,
            @Nullable BigDecimal total,
            @Nullable String opinion,
            List<Given> scores,
            int version) {}

    record Given(
            long criterionId,
            @Nullable BigDecimal points,
            boolean notApplicable,
            @Nullable String reason) {}

    @Transactional(readOnly = true)
    Page<ReviewMapper.MyRound> mine(PageRequest page) {
        long me = me();
        return new Page<>(mapper.mine(me, page.limit(), page.offset()), mapper.countMine(me));
    }

    @Transactional(readOnly = true)
    MyReview round(long roundId) {
        Commission commission = commission(roundId);
        Map<Long, Sheet> held =
                sheets.ofCommission(commission.id()).stream().collect(toMap(Sheet::planTaskId, Function.identity()));
        return new MyReview(
                roundId,
                ground.title(roundId),
                commission.state(),
                isOpen(commission),
                book.get(roundId).term(),
                ground.tasks(roundId, held.keySet()).stream()
                        .map(task -> task(task, requireNonNull(held.get(task.planTaskId()))))
                        .toList());
    }

    private static MyTask task(ReviewGround.Task task, Sheet sheet) {
        return new MyTask(
                task.planTaskId(), task.number(), task.title(), task.leadUnitName(), sheet.state(), sheet.total());
    }

    @Transactional(readOnly = true)
    MyCase task(long roundId, long planTaskId) {
        return view(commission(roundId), sheet(roundId, planTaskId));
    }

    private MyCase view(Commission commission, Sheet sheet) {
        return new MyCase(
                ground.caseOf(sheet.selfAssessmentId()),
                sheet.state(),
                isOpen(commission) && sheet.state().isOpen(),
                sheet.total(),
                sheet.opinion(),
                sheets.scores(sheet.id()).stream().map(Workbench::given).toList(),
                sheet.version());
    }

    private static Given given(SheetScore score) {
        return new Given(score.criterionId(), score.points(), score.mark() == Mark.NOT_APPLICABLE, score.reason());
    }

    MyCase save(long roundId, long planTaskId, int version, SheetForm form) {
        Sheet sheet = own(roundId, planTaskId);
        FormCheck check = new FormCheck().optional("opinion", form.opinion(), "总体意见", OPINION);
        BigDecimal total = ground.check(check, sheet.selfAssessmentId(), form.lines());
        if (sheets.score(sheet.id(), version, total, form.opinion(), clock.instant()) == 0) {
            throw RuleViolated.stale();
        }
        sheets.forgetScores(sheet.id());
        sheets.keepScores(sheet.id(), form.lines());
        return task(roundId, planTaskId);
    }

    /** 回避: whoever is related to the task says so and somebody else scores it. */
    MyReview decline(long roundId, long planTaskId, ReasonForm form) {
        new FormCheck().required("reason", form.reason(), "回避理由", REASON).done();
        Sheet sheet = own(roundId, planTaskId);
        sheets.forgetScores(sheet.id());
        sheets.end(sheet.id(), SheetState.RECUSED, requireNonNull(form.reason()).strip());
        seating.succeed(book.get(roundId), sheet);
        return round(roundId);
    }

    /** Held until the step is done; what is somebody else's is not found, also when it is not theirs any more. */
    private Sheet own(long roundId, long planTaskId) {
        Commission commission = commission(roundId);
        sheet(roundId, planTaskId);
        book.lockIn(roundId, ReviewState.SCORING);
        Sheet sheet = sheet(roundId, planTaskId);
        Demand.that(
                isOpen(requireNonNull(mapper.commission(commission.id())))
                        && sheet.state().isOpen(),
                "review-over",
                "该任务的评审" + sheet.state().label() + "，不能再改");
        return sheet;
    }

    private static boolean isOpen(Commission commission) {
        return commission.state() == CommissionState.OPEN;
    }

    private Commission commission(long roundId) {
        return Optional.ofNullable(mapper.commissionOf(roundId, me()))
                .filter(one -> one.state() != CommissionState.RESERVE)
                .orElseThrow(() -> RuleViolated.notFound("您的评审任务"));
    }

    private Sheet sheet(long roundId, long planTaskId) {
        return Optional.ofNullable(sheets.own(roundId, planTaskId, me()))
                .filter(sheet -> sheet.state() != SheetState.RECUSED && sheet.state() != SheetState.REPLACED)
                .orElseThrow(() -> RuleViolated.notFound("您的评审任务"));
    }

    private long me() {
        return Optional.ofNullable(currentUser.get().personId()).orElse(0L);
    }
}
