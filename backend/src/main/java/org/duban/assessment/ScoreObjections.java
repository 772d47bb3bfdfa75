package org.duban.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead may object to the verification of its task within the set days; somebody else than the verifier decides (复核). */
@Service
@Transactional
public class ScoreObjections {
    private static final int REASON = 4000;
    private static final int LINE = 2000;
    private static final int OPINION = 2000;

    private final ScoreObjectionMapper mapper;
    private final SelfMapper selfMapper;
    private final SelfBook book;
    private final RoundMapper rounds;
    private final GradeRule grades;
    private final Recusal recusal;
    private final Reviewers reviewers;
    private final Timeline timeline;
    private final Actor actor;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ScoreObjections(
            ScoreObjectionMapper mapper,
            SelfMapper selfMapper,
            SelfBook book,
            RoundMapper rounds,
            GradeRule grades,
            Recusal recusal,
            Reviewers reviewers,
            Timeline timeline,
            Actor actor,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.selfMapper = selfMapper;
        this.book = book;
        this.rounds = rounds;
        this.grades = grades;
        this.recusal = recusal;
        this.reviewers = reviewers;
        this.timeline = timeline;
        this.actor = actor;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ScoreObjection get(long id) {
        ScoreObjection objection = mapper.find(id);
        if (objection == null) {
            throw RuleViolated.notFound("该异议");
        }
        return objection;
    }

    long file(long selfAssessmentId, ScoreObjectionForm form) {
        SelfAssessment assessment = book.lock(selfAssessmentId);
        if (currentUser.get().capacity(Role.HANDLER, assessment.leadUnitId()).isEmpty()) {
            throw RuleViolated.forbidden("not-the-lead", "只有主办单位的经办人可以对核实结果提出异议");
        }
        Round round = lockRound(assessment.roundId());
        requireOpenFor(round, assessment);
        check(round, form);
        Acting by = actor.as(Role.HANDLER, assessment.leadUnitId());
        NewId id = new NewId();
        mapper.insert(row(assessment, requireNonNull(form.reason()).strip(), by.signature()), id);
        mapper.insertLines(lines(id.value(), assessment.id(), form));
        enter(assessment, assessment.leadUnitName() + "对核实结果提出异议，待负责人签发");
        events.publishEvent(new ObjectionFiled(id.value(), assessment.planId(), assessment.planTaskId()));
        return id.value();
    }

    private void requireOpenFor(Round round, SelfAssessment assessment) {
        requireInTime(round);
        List<ScoreObjection> earlier = mapper.ofAssessment(assessment.id());
        Demand.that(
                earlier.stream().allMatch(one -> one.state() == ScoreObjectionState.DROPPED),
                "already-objected",
                "本任务在本轮已经提出过异议，不再重复受理");
    }

    private void requireInTime(Round round) {
        boolean inTime = round.state() == RoundState.OBJECTION
                && clock.instant().isBefore(requireNonNull(round.objectionUntil()));
        Demand.that(inTime, "no-objection-now", "现在不在异议期内，不能提出、签发异议");
    }

    private void check(Round round, ScoreObjectionForm form) {
        Set<Long> known =
                rounds.criteria(round.id()).stream().map(Criterion::id).collect(Collectors.toSet());
        FormCheck check = new FormCheck()
                .required("reason", form.reason(), "异议理由", REASON)
                .that(!form.asked().isEmpty(), "lines", "请选择有异议的评估内容");
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < form.asked().size(); i++) {
            ScoreObjectionForm.Line line = form.asked().get(i);
            String at = "lines[" + i + "].";
            check.that(
                            known.contains(line.criterionId()) && seen.add(requireNonNull(line.criterionId())),
                            at + "criterionId",
                            "该项不在本轮评估内容之中，或已列出")
                    .required(at + "reason", line.reason(), "该项的异议", LINE);
        }
        check.done();
    }

    private ScoreObjection row(SelfAssessment assessment, String reason, String by) {
        return new ScoreObjection(
                0,
                assessment.id(),
                assessment.roundId(),
                assessment.planId(),
                assessment.planTaskId(),
                assessment.leadUnitId(),
                assessment.leadUnitName(),
                ScoreObjectionState.FILED,
                reason,
                requireNonNull(assessment.verifiedTotal()),
                null,
                clock.instant(),
                by,
                null,
                null,
                null,
                null,
                null);
    }

    private List<ScoreObjectionLine> lines(long id, long assessmentId, ScoreObjectionForm form) {
        Map<Long, SelfScore> scores = selfMapper.scores(assessmentId).stream()
                .collect(Collectors.toMap(SelfScore::criterionId, Function.identity()));
        return form.asked().stream()
                .map(line -> {
                    SelfScore score = requireNonNull(scores.get(line.criterionId()));
                    return new ScoreObjectionLine(
                            id,
                            score.criterionId(),
                            requireNonNull(line.reason()).strip(),
                            requireNonNull(score.verifiedMark()),
                            score.verifiedPoints(),
                            score.verifiedReason(),
                            null,
                            null,
                            null);
                })
                .toList();
    }

    public void sign(long id) {
        ScoreObjection objection = lockIn(id, ScoreObjectionState.FILED);
        requireInTime(requireNonNull(rounds.find(objection.roundId())));
        mapper.sign(id, clock.instant(), actor.now().signature());
        enter(book.get(objection.selfAssessmentId()), objection.unitName() + "签发异议，报残工委复核");
    }

    /** The head does not stand by it: nothing was ever asked of the committee. */
    public void drop(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "不报出的理由", OPINION).done();
        ScoreObjection objection = lockIn(id, ScoreObjectionState.FILED);
        mapper.move(id, ScoreObjectionState.DROPPED, form.opinion());
        decided(objection.roundId());
    }

    public void uphold(long id, ReviewForm form) {
        ScoreObjection objection = lockIn(id, ScoreObjectionState.SIGNED);
        SelfAssessment assessment = reviewable(objection);
        Round round = requireNonNull(rounds.find(objection.roundId()));
        List<Criterion> criteria = rounds.criteria(round.id());
        List<ScoreObjectionLine> asked = mapper.lines(id);
        FormCheck check = new FormCheck().optional("opinion", form.opinion(), "复核意见", OPINION);
        new ScoreRules(ofLines(criteria, asked), round.scoreStep()).check(check, form.lines(), before(asked));
        check.that(changes(asked, form), "scores", "异议成立的，至少有一项得分要改；都不改的请选“异议不成立”")
                .done();
        form.lines().forEach(score -> {
            selfMapper.scoreVerified(assessment.id(), score);
            mapper.decideLine(id, score);
        });
        BigDecimal total = total(criteria, assessment.id());
        BigDecimal whole = withExperts(round, assessment, total);
        GradeVerdict grade =
                grades.judge(new GradeFacts(whole, assessment.isSilent(), assessment.spotTick() == Tick.NO));
        selfMapper.regrade(assessment.id(), total, whole, grade);
        decide(objection, assessment, ScoreObjectionState.UPHELD, total, form.opinion());
    }

    private BigDecimal withExperts(Round round, SelfAssessment assessment, BigDecimal verified) {
        ExpertTerms terms = rounds.experts(round.id());
        return terms == null
                ? verified
                : TotalScore.of(verified, assessment.expertMean(), requireNonNull(terms.weight()));
    }

    public void dismiss(long id, ReviewForm form) {
        new FormCheck().required("opinion", form.opinion(), "复核意见", OPINION).done();
        ScoreObjection objection = lockIn(id, ScoreObjectionState.SIGNED);
        SelfAssessment assessment = reviewable(objection);
        decide(
                objection,
                assessment,
                ScoreObjectionState.DISMISSED,
                requireNonNull(assessment.verifiedTotal()),
                form.opinion());
    }

    /** Neither one's own unit's (回避) nor what one has verified oneself. */
    private SelfAssessment reviewable(ScoreObjection objection) {
        SelfAssessment assessment = book.get(objection.selfAssessmentId());
        recusal.check(assessment.leadUnitId());
        reviewers
                .bar(currentUser.get(), selfMapper.verifier(assessment.id()), assessment.leadUnitId())
                .ifPresent(sentence -> {
                    throw RuleViolated.forbidden("own-verification", sentence);
                });
        return assessment;
    }

    /** Before whom the review is laid. */
    @Transactional(readOnly = true)
    public Role reviewer(long id) {
        ScoreObjection objection = get(id);
        return reviewers.role(objection.unitId(), selfMapper.verifier(objection.selfAssessmentId()));
    }

    private static List<Criterion> ofLines(List<Criterion> criteria, List<ScoreObjectionLine> asked) {
        Set<Long> ids = asked.stream().map(ScoreObjectionLine::criterionId).collect(Collectors.toSet());
        return criteria.stream()
                .filter(criterion -> ids.contains(criterion.id()))
                .toList();
    }

    private static Map<Long, ScoreRules.Before> before(List<ScoreObjectionLine> asked) {
        Map<Long, ScoreRules.Before> before = new HashMap<>();
        asked.forEach(line ->
                before.put(line.criterionId(), new ScoreRules.Before(line.beforeMark(), line.beforePoints(), "原核实得分")));
        return before;
    }

    private static boolean changes(List<ScoreObjectionLine> asked, ReviewForm form) {
        Map<Long, ScoreRules.Before> before = before(asked);
        return form.lines().stream()
                .anyMatch(score -> score.criterionId() != null
                        && before.containsKey(score.criterionId())
                        && !requireNonNull(before.get(score.criterionId())).isThe(score));
    }

    private BigDecimal total(List<Criterion> criteria, long assessmentId) {
        Map<Long, SelfScore> scores = selfMapper.scoresAnew(assessmentId).stream()
                .collect(Collectors.toMap(SelfScore::criterionId, Function.identity()));
        return ScoreSheet.total(criteria.stream()
                        .map(criterion -> {
                            SelfScore score = requireNonNull(scores.get(criterion.id()));
                            return new ScoreSheet.Line(
                                    criterion.points(),
                                    score.verifiedMark() != Mark.NOT_APPLICABLE,
                                    score.verifiedPoints());
                        })
                        .toList())
                .orElseThrow(() -> RuleViolated.invalid("scores", "不能各项都不适用，至少一项要有得分"));
    }

    private void decide(
            ScoreObjection objection,
            SelfAssessment assessment,
            ScoreObjectionState state,
            BigDecimal total,
            @Nullable String opinion) {
        mapper.decide(
                objection.id(),
                state,
                total,
                opinion,
                clock.instant(),
                actor.now().signature());
        enter(
                assessment,
                "复核异议：" + state.label() + "，核实得分 " + objection.totalBefore().toPlainString() + " 分"
                        + (state == ScoreObjectionState.UPHELD ? "改为 " + total.toPlainString() + " 分" : "维持不变"));
        events.publishEvent(new ObjectionDecided(
                get(objection.id()),
                requireNonNull(rounds.find(objection.roundId())).title(),
                clock.instant()));
        decided(objection.roundId());
    }

    /** The caller holds the round. */
    private void decided(long roundId) {
        if (mapper.open(roundId) == 0) {
            events.publishEvent(new ObjectionsDecided(roundId));
        }
    }

    private ScoreObjection lockIn(long id, ScoreObjectionState state) {
        ScoreObjection objection = get(id);
        book.lock(objection.selfAssessmentId());
        lockRound(objection.roundId());
        ScoreObjection held = get(id);
        Demand.that(
                held.state() == state, "wrong-state", "该异议现为“" + held.state().label() + "”，不能办理");
        return held;
    }

    private Round lockRound(long id) {
        return requireNonNull(rounds.lock(id));
    }

    private void enter(SelfAssessment assessment, String sentence) {
        timeline.enter(assessment.planId(), assessment.planTaskId(), TimelineKind.ASSESSMENT, sentence);
    }
}
