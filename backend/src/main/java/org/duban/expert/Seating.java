package org.duban.expert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.access.Evaluator;
import org.duban.access.Evaluators;
import org.duban.assessment.ReviewGround;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.Recusal;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes whose place after the drawing: the next by lot where somebody declines, or whom the office names. */
@Service
@Transactional
class Seating {
    private static final int REASON = 1000;

    private final ReviewMapper mapper;
    private final SheetMapper sheets;
    private final ReviewBook book;
    private final Impartiality impartiality;
    private final ReviewGround ground;
    private final Evaluators evaluators;
    private final Recusal recusal;
    private final ApplicationEventPublisher events;

    Seating(
            ReviewMapper mapper,
            SheetMapper sheets,
            ReviewBook book,
            Impartiality impartiality,
            ReviewGround ground,
            Evaluators evaluators,
            Recusal recusal,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.sheets = sheets;
        this.book = book;
        this.impartiality = impartiality;
        this.ground = ground;
        this.evaluators = evaluators;
        this.recusal = recusal;
        this.events = events;
    }

    /** @param objection why the expert may not score the task; null when they may */
    record Candidate(
            long personId,
            String name,
            String unitName,
            @Nullable String objection) {}

    /** Whom the office may name. */
    @Transactional(readOnly = true)
    List<Candidate> candidates(long roundId, long planTaskId) {
        book.get(roundId);
        ReviewGround.Task task = task(roundId, planTaskId);
        List<Evaluator> all = evaluators.today();
        Impartiality.Objections objections = impartiality.of(roundId, task, all);
        return all.stream()
                .map(one -> new Candidate(
                        one.personId(),
                        one.name(),
                        one.unitName(),
                        objections.to(one, task).orElse(null)))
                .toList();
    }

    /** Somebody declines: the next by lot takes the place; where nobody is left the office is shown what is lacking. */
    void succeed(Review review, Sheet declined) {
        ReviewGround.Task task = task(review.roundId(), declined.planTaskId());
        drawn(review, task).ifPresent(expert -> place(review, task, expert, SeatOrigin.REPLACEMENT, null));
    }

    /** One more for a task, where experts differ or are lacking. */
    void add(long roundId, long planTaskId, SeatForm form) {
        check(form);
        Review review = book.lockIn(roundId, ReviewState.SCORING, ReviewState.SETTLING);
        ReviewGround.Task task = task(roundId, planTaskId);
        place(review, task, chosen(review, task, form), SeatOrigin.FURTHER, form.reason());
    }

    void replace(long roundId, long sheetId, SeatForm form) {
        check(form);
        Review review = book.lockIn(roundId, ReviewState.SCORING);
        Sheet sheet = Optional.ofNullable(sheets.find(sheetId))
                .filter(one -> one.roundId() == roundId)
                .orElseThrow(() -> RuleViolated.notFound("该评审席位"));
        Demand.that(
                sheet.state() == SheetState.AWAITED,
                "already-scored",
                "该专家的评审" + sheet.state().label() + "，不能更换");
        ReviewGround.Task task = task(roundId, sheet.planTaskId());
        Evaluator next = chosen(review, task, form);
        sheets.end(sheetId, SheetState.REPLACED, requireNonNull(form.reason()).strip());
        place(review, task, next, form.personId() == null ? SeatOrigin.REPLACEMENT : SeatOrigin.BY_HAND, form.reason());
    }

    private static void check(SeatForm form) {
        new FormCheck().required("reason", form.reason(), "理由", REASON).done();
    }

    private Evaluator chosen(Review review, ReviewGround.Task task, SeatForm form) {
        Long person = form.personId();
        if (person == null) {
            return drawn(review, task)
                    .orElseThrow(() -> RuleViolated.conflict("nobody-left", "参加抽取的专家都已评审该任务或应当回避，请指定其他评估专家"));
        }
        recusal.check(task.leadUnitId()); // naming who judges a task is deciding on it
        List<Evaluator> all = evaluators.today();
        Evaluator expert = all.stream()
                .filter(one -> one.personId() == person)
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("personId", "请选择评估专家"));
        impartiality.of(review.roundId(), task, all).to(expert, task).ifPresent(objection -> {
            throw RuleViolated.invalid("personId", expert.name() + "：" + objection);
        });
        return expert;
    }

    /** By the round's seed and the task, so that this too can be drawn again. */
    private Optional<Evaluator> drawn(Review review, ReviewGround.Task task) {
        List<Commission> pool = mapper.commissions(review.roundId());
        Set<Long> people = pool.stream().map(Commission::personId).collect(toSet());
        Map<Long, Evaluator> experts = evaluators.today().stream()
                .filter(expert -> people.contains(expert.personId()))
                .collect(toMap(Evaluator::personId, Function.identity()));
        Impartiality.Objections objections = impartiality.of(review.roundId(), task, List.copyOf(experts.values()));
        List<Long> eligible = experts.values().stream()
                .filter(expert -> objections.none(expert, task))
                .map(Evaluator::personId)
                .toList();
        return Drawing.one(eligible, loads(review.roundId(), pool), requireNonNull(review.seed()) + task.planTaskId())
                .map(experts::get);
    }

    private Map<Long, Integer> loads(long roundId, List<Commission> pool) {
        Map<Long, Long> personOf = pool.stream().collect(toMap(Commission::id, Commission::personId));
        Map<Long, Integer> loads = new HashMap<>();
        sheets.loads(roundId).stream()
                .filter(load -> load.seated() > 0)
                .forEach(load -> loads.put(requireNonNull(personOf.get(load.commissionId())), load.seated()));
        return loads;
    }

    private void place(
            Review review, ReviewGround.Task task, Evaluator expert, SeatOrigin origin, @Nullable String reason) {
        Commission known = mapper.commissionOf(review.roundId(), expert.personId());
        long commission = known == null ? ask(review.roundId(), expert) : known.id();
        sheets.seat(List.of(new SheetMapper.Seated(
                review.roundId(),
                commission,
                task.selfAssessmentId(),
                task.planTaskId(),
                origin,
                reason == null ? null : reason.strip())));
        if (known == null || known.state() != CommissionState.OPEN) {
            mapper.move(commission, CommissionState.OPEN);
            if (review.state() == ReviewState.SCORING) {
                events.publishEvent(new ExpertAsked(review.roundId(), commission));
            }
        }
    }

    private long ask(long roundId, Evaluator expert) {
        NewId id = new NewId();
        mapper.ask(roundId, expert, CommissionState.OPEN, id);
        return id.value();
    }

    private ReviewGround.Task task(long roundId, long planTaskId) {
        return ground.task(roundId, planTaskId).orElseThrow(() -> RuleViolated.notFound("本轮评估中的该任务"));
    }
}
