package org.duban.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.plan.TaskKind;
import org.duban.shared.Demand;
import org.duban.shared.Portions;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round from its opening to its grades. */
@Service
@Transactional
public class AssessmentRounds {
    /** Seeds are short enough to be read out and typed in again. */
    private static final int LEAST_SEED = 100_000_000;

    private static final int MOST_SEED = 1_000_000_000;
    private static final int BATCH = 200;
    private static final int SUMMARY = 10_000;
    private static final int OPINION = 2000;

    private final RoundMapper mapper;
    private final SelfMapper selfMapper;
    private final ScoreObjectionMapper objections;
    private final Snapshots snapshots;
    private final GradeRule grades;
    private final Timeline timeline;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final RandomGenerator random;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AssessmentRounds(
            RoundMapper mapper,
            SelfMapper selfMapper,
            ScoreObjectionMapper objections,
            Snapshots snapshots,
            GradeRule grades,
            Timeline timeline,
            Calendars calendars,
            CurrentUser currentUser,
            RandomGenerator random,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.selfMapper = selfMapper;
        this.objections = objections;
        this.snapshots = snapshots;
        this.grades = grades;
        this.timeline = timeline;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.random = random;
        this.clock = clock;
        this.events = events;
    }

    /** Freezes the facts of the day and asks the units to assess themselves. */
    public void open(long id) {
        Round round = lockIn(id, RoundState.APPROVED);
        LocalDate asOf = requireNonNull(round.asOf());
        Demand.that(
                asOf.isBefore(LocalDate.now(clock)),
                "day-not-over",
                "评估基准日 " + asOf + " 尚未过去，自 " + asOf.plusDays(1) + " 起可以开启");
        String hash = snapshots.take(round);
        List<SelfAssessment> assessments = openAssessments(round);
        WorkingCalendar calendar = calendars.current();
        Instant now = clock.instant();
        mapper.open(new RoundMapper.Opening(
                id,
                now,
                currentUser.get().signature(Role.OFFICE),
                calendar.addWorkingDays(now, round.partDays()).at(),
                calendar.addWorkingDays(now, round.selfDays()).at(),
                calendar.addWorkingDays(now, round.verifyDays()).at(),
                hash));
        tell(round, assessments, "开启“" + round.title() + "”，评估基准日 " + asOf);
        events.publishEvent(new SelfAssessmentsOpened(
                round.planId(),
                assessments.stream()
                        .map(one -> new SelfAssessmentsOpened.Opened(one.id(), one.planTaskId()))
                        .toList()));
    }

    private List<SelfAssessment> openAssessments(Round round) {
        Map<Long, TaskFacts> facts = snapshots.tasks(round.id()).stream()
                .filter(task -> task.kind() == TaskKind.TASK
                        && Snapshots.objection(task).isEmpty())
                .collect(Collectors.toMap(TaskFacts::planTaskId, Function.identity()));
        if (!facts.isEmpty()) {
            selfMapper.open(round.id(), facts.keySet());
            selfMapper.openParts(round.id());
        }
        List<SelfAssessment> opened = selfMapper.ofRound(round.id());
        Demand.that(!opened.isEmpty(), "nothing-to-assess", "到评估基准日没有已明确主办单位的任务，不能开启评估");
        List<Criterion> criteria = mapper.criteria(round.id());
        List<SelfScore> scores = opened.stream()
                .flatMap(one -> scores(round, one, requireNonNull(facts.get(one.planTaskId())), criteria).stream())
                .toList();
        Portions.of(scores, BATCH).forEach(selfMapper::openScores);
        return opened;
    }

    private static List<SelfScore> scores(
            Round round, SelfAssessment assessment, TaskFacts facts, List<Criterion> criteria) {
        FactScores known = new FactScores(facts, requireNonNull(round.asOf()), round.scoreStep());
        return criteria.stream()
                .map(criterion -> score(assessment.id(), criterion.id(), known.of(criterion)))
                .toList();
    }

    private static SelfScore score(long assessmentId, long criterionId, FactScore fact) {
        return new SelfScore(
                0,
                assessmentId,
                criterionId,
                fact.mark(),
                fact.points(),
                fact.reason(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Draws the tasks that are looked at on the spot; nobody chooses the seed, and everybody can draw again with it. */
    public void drawSample(long id) {
        Round round = lockIn(id, RoundState.OPEN);
        Demand.that(round.seed() == null, "already-drawn", "抽查样本已经抽取（种子 " + round.seed() + "），不能重抽");
        long seed = random.nextInt(LEAST_SEED, MOST_SEED);
        List<Long> population = population(id);
        int size = Sample.size(population.size(), round.samplePercent());
        List<Long> drawn = Sample.draw(population, size, seed);
        selfMapper.sampled(drawn);
        mapper.draw(new RoundMapper.Draw(
                id, seed, size, clock.instant(), currentUser.get().signature(Role.OFFICE)));
    }

    private List<Long> population(long roundId) {
        return selfMapper.ofRound(roundId).stream().map(SelfAssessment::id).toList();
    }

    /**
     * A sample drawn anew.
     *
     * @param same whether it is the one that was drawn for the round
     */
    public record Redrawn(long seed, int population, List<Long> selfAssessmentIds, boolean same) {}

    @Transactional(readOnly = true)
    public Redrawn redraw(long id, long seed) {
        Round round = find(id);
        Demand.that(round.seed() != null, "not-drawn", "抽查样本尚未抽取");
        List<SelfAssessment> all = selfMapper.ofRound(id);
        List<Long> drawn = Sample.draw(population(id), requireNonNull(round.sampleSize()), seed);
        List<Long> kept = all.stream()
                .filter(SelfAssessment::isSampled)
                .map(SelfAssessment::id)
                .toList();
        return new Redrawn(seed, all.size(), drawn, drawn.equals(kept));
    }

    /** The round goes on, or to its experts, once its last task is verified. Holding it lets one of two last ones pass at a time. */
    public void taskVerified(long id) {
        Round round = lockIn(id, RoundState.OPEN);
        if (selfMapper.unverified(id) > 0) {
            return;
        }
        if (mapper.experts(id) == null) {
            events.publishEvent(new AllVerified(id));
        } else {
            mapper.move(id, RoundState.REVIEWING);
            events.publishEvent(new ReviewDue(id, round.planId()));
        }
    }

    /**
     * The experts have spoken: their mean goes into each total by the weight of the scheme, and the grade follows the total.
     *
     * @param means self-assessment → mean; none where nobody scored
     */
    public void reviewed(long id, Map<Long, BigDecimal> means) {
        lockIn(id, RoundState.REVIEWING);
        int weight = requireNonNull(requireNonNull(mapper.experts(id)).weight());
        selfMapper.ofRound(id).forEach(one -> weigh(one, means.get(one.id()), weight));
        events.publishEvent(new AllVerified(id));
    }

    private void weigh(SelfAssessment assessment, @Nullable BigDecimal mean, int weight) {
        BigDecimal total = TotalScore.of(requireNonNull(assessment.verifiedTotal()), mean, weight);
        GradeVerdict grade =
                grades.judge(new GradeFacts(total, assessment.isSilent(), assessment.spotTick() == Tick.NO));
        selfMapper.weigh(assessment.id(), mean, total, grade);
    }

    /** The days for objections count from the moment on which the units are given their results. */
    public void giveResults(long id) {
        Round round = lockIn(id, mapper.experts(id) == null ? RoundState.OPEN : RoundState.REVIEWING);
        Instant now = clock.instant();
        Instant until =
                calendars.current().addWorkingDays(now, round.objectionDays()).at();
        mapper.publish(id, until);
        events.publishEvent(new ResultsGiven(id, round.title(), given(id), until, now));
    }

    private List<ResultsGiven.Result> given(long id) {
        Map<Long, String> titles = titles(id);
        return selfMapper.ofRound(id).stream()
                .map(one -> new ResultsGiven.Result(
                        one.id(),
                        one.planTaskId(),
                        titles.getOrDefault(one.planTaskId(), ""),
                        requireNonNull(one.finalTotal()),
                        one.leadUnitId()))
                .toList();
    }

    /** The days are over: what no head has signed by now was never said to the committee. */
    public void endFiling(long id) {
        lockIn(id, RoundState.OBJECTION);
        List<Long> unsigned = objections.unsigned(id);
        unsigned.forEach(one -> objections.move(one, ScoreObjectionState.LAPSED, null));
        if (!unsigned.isEmpty()) {
            events.publishEvent(new ObjectionsLapsed(unsigned));
        }
    }

    /** Holds the round, so that no objection is decided meanwhile. */
    public boolean hasOpenObjections(long id) {
        lockIn(id, RoundState.OBJECTION);
        return objections.open(id) > 0;
    }

    public void closeObjections(long id) {
        lockIn(id, RoundState.OBJECTION);
        mapper.move(id, RoundState.VERIFIED);
    }

    public void propose(long id, SummaryForm form) {
        new FormCheck().required("summary", form.summary(), "评估情况", SUMMARY).done();
        lockIn(id, RoundState.VERIFIED);
        mapper.propose(
                id,
                requireNonNull(form.summary()).strip(),
                clock.instant(),
                currentUser.get().signature(Role.OFFICE));
    }

    public void returnGrades(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
        lockIn(id, RoundState.PROPOSED);
        mapper.returnGrades(id, requireNonNull(form.opinion()).strip());
    }

    public void takeBackGrades(long id) {
        lockIn(id, RoundState.PROPOSED);
        mapper.move(id, RoundState.VERIFIED);
    }

    /** The grades are those of the table; a leader puts them in force for all tasks at once. */
    public void close(long id) {
        Round round = lockIn(id, RoundState.PROPOSED);
        Instant now = clock.instant();
        mapper.end(id, RoundState.CLOSED, now, currentUser.get().signature(Role.LEADER));
        List<RoundClosed.Result> results = results(id);
        timeline.enter(results.stream()
                .map(result -> Timeline.Told.of(
                        round.planId(), result.planTaskId(), TimelineKind.ASSESSMENT, told(round, result)))
                .toList());
        events.publishEvent(new RoundClosed(id, round.planId(), round.kind(), round.title(), results, now));
    }

    private static String told(Round round, RoundClosed.Result result) {
        return "“" + round.title() + "”结束：得分 " + result.total().toPlainString() + " 分，"
                + result.grade().label();
    }

    private List<RoundClosed.Result> results(long id) {
        Map<Long, List<Long>> participants = selfMapper.units(id, null).stream()
                .collect(Collectors.groupingBy(
                        SelfMapper.UnitOf::selfAssessmentId,
                        Collectors.mapping(SelfMapper.UnitOf::unitId, Collectors.toList())));
        Map<Long, String> titles = titles(id);
        return selfMapper.ofRound(id).stream()
                .map(one -> new RoundClosed.Result(
                        one.id(),
                        one.planTaskId(),
                        titles.getOrDefault(one.planTaskId(), ""),
                        requireNonNull(one.finalTotal()),
                        requireNonNull(one.grade()),
                        requireNonNull(one.gradeReason()),
                        participants.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, String> titles(long id) {
        return snapshots.tasks(id).stream().collect(Collectors.toMap(TaskFacts::planTaskId, TaskFacts::title));
    }

    /** What the plan's own step says is done is not said while a round of it runs. */
    @Transactional(readOnly = true)
    public void requireNoneRunning(long planId, RoundKind kind) {
        Round running = mapper.ofKey(planId + ":" + kind);
        Demand.that(
                running == null, "round-running", "“" + (running == null ? "" : running.title()) + "”尚未结束，审定等次后再办结本事项");
    }

    private void tell(Round round, List<SelfAssessment> assessments, String sentence) {
        timeline.enter(assessments.stream()
                .map(one -> Timeline.Told.of(round.planId(), one.planTaskId(), TimelineKind.ASSESSMENT, sentence))
                .toList());
    }

    @Transactional(readOnly = true)
    public Round find(long id) {
        Round round = mapper.find(id);
        if (round == null) {
            throw RuleViolated.notFound("该轮评估");
        }
        return round;
    }

    /** One that has a snapshot. */
    Round opened(long id) {
        Round round = find(id);
        if (!round.state().isOpened()) {
            throw RuleViolated.notFound("该轮评估的快照");
        }
        return round;
    }

    private Round lockIn(long id, RoundState state) {
        Round round = mapper.lock(id);
        if (round == null) {
            throw RuleViolated.notFound("该轮评估");
        }
        Demand.that(
                round.state() == state, "wrong-state", "该轮评估现为“" + round.state().label() + "”，不能办理");
        return round;
    }
}
