package org.duban.expert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Evaluator;
import org.duban.access.Evaluators;
import org.duban.access.Role;
import org.duban.assessment.AssessmentRounds;
import org.duban.assessment.ExpertTerms;
import org.duban.assessment.ReviewDue;
import org.duban.assessment.ReviewGround;
import org.duban.calendar.Calendars;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.Portions;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' part of a round: drawn, asked, heard until the term, gathered, settled, and put into the totals. */
@Service
@Transactional
public class ExpertReviews {
    /** Seeds are short enough to be read out and typed in again. */
    private static final int LEAST_SEED = 100_000_000;

    private static final int MOST_SEED = 1_000_000_000;
    private static final int BATCH = 200;

    private final ReviewMapper mapper;
    private final SheetMapper sheets;
    private final ReviewBook book;
    private final Impartiality impartiality;
    private final ReviewGround ground;
    private final AssessmentRounds rounds;
    private final Evaluators evaluators;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final RandomGenerator random;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ExpertReviews(
            ReviewMapper mapper,
            SheetMapper sheets,
            ReviewBook book,
            Impartiality impartiality,
            ReviewGround ground,
            AssessmentRounds rounds,
            Evaluators evaluators,
            Calendars calendars,
            CurrentUser currentUser,
            RandomGenerator random,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.sheets = sheets;
        this.book = book;
        this.impartiality = impartiality;
        this.ground = ground;
        this.rounds = rounds;
        this.evaluators = evaluators;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.random = random;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(ReviewDue event) {
        mapper.open(event.roundId(), event.planId());
        events.publishEvent(new ReviewOpened(event.roundId(), event.planId()));
    }

    /** From the people that the office has named; nobody chooses the seed, and everybody can draw again with it. */
    public void draw(long roundId, DrawForm form) {
        book.lockIn(roundId, ReviewState.DRAWING);
        ExpertTerms terms = ground.terms(roundId);
        int seats = requireNonNull(terms.seats());
        List<ReviewGround.Task> tasks = ground.tasks(roundId);
        List<Evaluator> pool = pool(form);
        Map<Long, List<Long>> eligible = eligible(roundId, tasks, pool);
        requireEnough(tasks, eligible, seats);
        long seed = random.nextInt(LEAST_SEED, MOST_SEED);
        Map<Long, List<Long>> drawn = Drawing.draw(eligible, seats, seed);
        Instant now = clock.instant();
        Instant term = calendars
                .current()
                .addWorkingDays(now, requireNonNull(terms.days()))
                .at();
        mapper.drawn(
                roundId,
                seed,
                DrawnFrom.write(eligible),
                term,
                now,
                currentUser.get().signature(Role.OFFICE));
        seat(roundId, tasks, drawn, commission(roundId, pool, drawn));
    }

    private List<Evaluator> pool(DrawForm form) {
        Map<Long, Evaluator> known =
                evaluators.today().stream().collect(toMap(Evaluator::personId, Function.identity()));
        List<Long> wanted = form.people().stream().distinct().sorted().toList();
        if (wanted.isEmpty() || !known.keySet().containsAll(wanted)) {
            throw RuleViolated.invalid("personIds", "请从评估专家中选择参加抽取的人员");
        }
        return wanted.stream().map(known::get).map(Objects::requireNonNull).toList();
    }

    /** In the plan's order: the order is part of what the seed draws from. */
    private Map<Long, List<Long>> eligible(long roundId, List<ReviewGround.Task> tasks, List<Evaluator> pool) {
        Impartiality.Objections objections = impartiality.of(roundId, pool);
        Map<Long, List<Long>> eligible = new LinkedHashMap<>();
        tasks.forEach(task -> eligible.put(
                task.planTaskId(),
                pool.stream()
                        .filter(expert -> objections.none(expert, task))
                        .map(Evaluator::personId)
                        .toList()));
        return eligible;
    }

    private static void requireEnough(List<ReviewGround.Task> tasks, Map<Long, List<Long>> eligible, int seats) {
        String shortOf = tasks.stream()
                .filter(task ->
                        eligible.getOrDefault(task.planTaskId(), List.of()).size() < seats)
                .map(task -> "“" + task.title() + "”只有 "
                        + eligible.getOrDefault(task.planTaskId(), List.of()).size() + " 名")
                .collect(joining("，"));
        if (!shortOf.isEmpty()) {
            throw RuleViolated.invalid("personIds", "每项任务须有 " + seats + " 名专家评审，除去应回避的，" + shortOf + "，请增加参加抽取的专家");
        }
    }

    /** @return person → commission; whoever was not drawn stands by */
    private Map<Long, Long> commission(long roundId, List<Evaluator> pool, Map<Long, List<Long>> drawn) {
        Map<Long, Long> commissions = new HashMap<>();
        for (Evaluator expert : pool) {
            boolean isDrawn = drawn.values().stream().anyMatch(people -> people.contains(expert.personId()));
            NewId id = new NewId();
            mapper.ask(roundId, expert, isDrawn ? CommissionState.OPEN : CommissionState.RESERVE, id);
            commissions.put(expert.personId(), id.value());
        }
        return commissions;
    }

    private void seat(
            long roundId, List<ReviewGround.Task> tasks, Map<Long, List<Long>> drawn, Map<Long, Long> commissions) {
        List<SheetMapper.Seated> rows = tasks.stream()
                .flatMap(task -> drawn.getOrDefault(task.planTaskId(), List.of()).stream()
                        .map(person -> new SheetMapper.Seated(
                                roundId,
                                requireNonNull(commissions.get(person)),
                                task.selfAssessmentId(),
                                task.planTaskId(),
                                SeatOrigin.DRAWN,
                                null)))
                .toList();
        Portions.of(rows, BATCH).forEach(sheets::seat);
    }

    /** Whom the engine asks: everybody with something to score. */
    @Transactional(readOnly = true)
    public List<Long> asked(long roundId) {
        return mapper.commissions(roundId).stream()
                .filter(one -> one.state() == CommissionState.OPEN)
                .map(Commission::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public Commission commission(long id) {
        return requireNonNull(mapper.commission(id));
    }

    @Transactional(readOnly = true)
    public Instant term(long roundId) {
        return requireNonNull(book.get(roundId).term());
    }

    /** An expert is through; from now on nothing of it changes. */
    public void submit(long roundId, long commissionId) {
        book.lockIn(roundId, ReviewState.SCORING);
        long left = sheets.ofCommission(commissionId).stream()
                .filter(sheet -> sheet.state() == SheetState.AWAITED)
                .count();
        Demand.that(left == 0, "tasks-left", "还有 " + left + " 项任务没有打分，打完或声明回避后再提交");
        sheets.send(commissionId);
        mapper.submitted(commissionId, clock.instant());
    }

    /** All are through, or the term is over: then whoever is missing is named and the rest is reckoned. */
    public void close(long roundId) {
        book.lockIn(roundId, ReviewState.SCORING);
        sheets.close(roundId);
        Map<Long, List<Sheet>> byCommission = sheets.ofRound(roundId).stream().collect(groupingBy(Sheet::commissionId));
        mapper.commissions(roundId).stream()
                .filter(one -> one.state() == CommissionState.OPEN)
                .forEach(one -> end(one, byCommission.getOrDefault(one.id(), List.of())));
        mapper.closed(roundId, clock.instant());
        reckon(roundId);
    }

    private void end(Commission commission, List<Sheet> all) {
        if (all.stream().anyMatch(sheet -> sheet.state() == SheetState.MISSED)) {
            mapper.move(commission.id(), CommissionState.MISSED);
        } else {
            mapper.submitted(commission.id(), clock.instant());
        }
    }

    /** What was settled stays so as long as the scores are the same. */
    private void reckon(long roundId) {
        ExpertTerms terms = ground.terms(roundId);
        Map<Long, TaskResult> before =
                mapper.results(roundId).stream().collect(toMap(TaskResult::selfAssessmentId, Function.identity()));
        Map<Long, List<Sheet>> byTask = sheets.ofRound(roundId).stream().collect(groupingBy(Sheet::selfAssessmentId));
        List<TaskResult> results = byTask.values().stream()
                .map(all -> result(all, terms))
                .map(result -> result.asSettled(before.get(result.selfAssessmentId())))
                .toList();
        mapper.forgetResults(roundId);
        Portions.of(results, BATCH).forEach(mapper::keepResults);
    }

    private static TaskResult result(List<Sheet> all, ExpertTerms terms) {
        Sheet any = all.get(0);
        Panel panel = new Panel(all.stream()
                .filter(sheet -> sheet.state() == SheetState.SENT)
                .map(sheet -> requireNonNull(sheet.total()))
                .toList());
        return new TaskResult(
                any.selfAssessmentId(),
                any.roundId(),
                any.planTaskId(),
                panel.totals().size(),
                requireNonNull(terms.seats()),
                panel.mean().orElse(null),
                panel.spread(),
                panel.isDivergent(requireNonNull(terms.spread())),
                null,
                null,
                null,
                null);
    }

    @Transactional(readOnly = true)
    public boolean needsSettlement(long roundId) {
        return mapper.results(roundId).stream().anyMatch(result -> result.isUnsettled() || result.isLacking());
    }

    /** Every divergence has its reason; who is missing has been named and the round goes on without them. */
    public void settled(long roundId) {
        book.lockIn(roundId, ReviewState.SETTLING);
        Demand.that(asked(roundId).isEmpty(), "more-asked", "已请专家加评，请选“请专家加评”办理，待其提交后再处理");
        long open =
                mapper.results(roundId).stream().filter(TaskResult::isUnsettled).count();
        Demand.that(open == 0, "divergence-open", "还有 " + open + " 项任务的评审分歧没有写明处理理由；涉及本人所在单位的，由残工委领导处理");
    }

    /** Those asked since have the days of the table. */
    public void askMore(long roundId, int days) {
        book.lockIn(roundId, ReviewState.SETTLING);
        Demand.that(!asked(roundId).isEmpty(), "nobody-asked", "还没有为任何任务增加评审专家，请先在评审页面增加");
        mapper.more(
                roundId,
                calendars.current().addWorkingDays(clock.instant(), days).at());
    }

    /** The means go into the totals. */
    public void file(long roundId) {
        book.lockIn(roundId, ReviewState.SETTLING);
        mapper.filed(roundId, clock.instant());
        Map<Long, BigDecimal> means = mapper.results(roundId).stream()
                .filter(result -> result.mean() != null)
                .collect(Collectors.toMap(TaskResult::selfAssessmentId, result -> requireNonNull(result.mean())));
        rounds.reviewed(roundId, means);
    }
}
