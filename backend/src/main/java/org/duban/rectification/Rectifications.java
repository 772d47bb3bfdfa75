package org.duban.rectification;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duban.assessment.AssessedTask;
import org.duban.assessment.AssessedTasks;
import org.duban.dispatch.Actor;
import org.duban.dispatch.EvidenceStore;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit puts right what was found, its head signs, and the committee assesses it again; never its own unit's (回避). */
@Service
@Transactional
public class Rectifications {
    /** A matter that went back and forth twice is decided. */
    static final int MOST_RETURNS = 2;

    private static final int OPINION = 2000;

    private final FindingMapper mapper;
    private final AssessedTasks tasks;
    private final EvidenceStore evidence;
    private final Recusal recusal;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rectifications(
            FindingMapper mapper,
            AssessedTasks tasks,
            EvidenceStore evidence,
            Recusal recusal,
            Timeline timeline,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.evidence = evidence;
        this.recusal = recusal;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** The term, while it runs; a unit that must try again after it has the days of the table. */
    @Transactional(readOnly = true)
    public Optional<Instant> dueAhead(long id) {
        return Optional.ofNullable(requireNonNull(mapper.find(id)).due()).filter(due -> due.isAfter(clock.instant()));
    }

    /** What was said before a head's or the committee's return stays readable; what was taken back is written over. */
    public void answer(long id, RectifiedForm form) {
        form.check();
        Finding finding = lockIn(id, FindingState.ISSUED);
        evidence.demandOnTask(finding.planTaskId(), form.evidence());
        long turn = turn(finding, form);
        mapper.forgetProofs(turn);
        if (!form.evidence().isEmpty()) {
            mapper.prove(turn, form.evidence());
        }
        mapper.move(id, FindingState.ANSWERED);
        enter(finding, finding.unitName() + "填报整改情况，待负责人签发");
    }

    private long turn(Finding finding, RectifiedForm form) {
        List<FindingTurn> turns = mapper.turns(finding.id());
        String by = actor.now().signature();
        if (!turns.isEmpty() && last(turns).verdict() == null) {
            mapper.answerAgain(last(turns).id(), form, clock.instant(), by);
            return last(turns).id();
        }
        NewId id = new NewId();
        mapper.insertTurn(
                new FindingTurn(
                        0,
                        finding.id(),
                        turns.size() + 1,
                        requireNonNull(form.measures()).strip(),
                        requireNonNull(form.result()).strip(),
                        clock.instant(),
                        by,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                id);
        return id.value();
    }

    public void takeBackAnswer(long id) {
        lockIn(id, FindingState.ANSWERED);
        mapper.move(id, FindingState.ISSUED);
    }

    /** The head stands for what proves it. */
    public void sign(long id) {
        Finding finding = lockIn(id, FindingState.ANSWERED);
        FindingTurn turn = last(mapper.turns(id));
        mapper.signTurn(turn.id(), clock.instant(), actor.now().signature());
        evidence.certify(
                mapper.proofs(id).stream()
                        .filter(proof -> proof.turnId() == turn.id())
                        .map(FindingMapper.Proof::evidenceId)
                        .toList(),
                actor.now());
        mapper.move(id, FindingState.SIGNED);
        enter(finding, finding.unitName() + "报出整改情况，待复评");
    }

    public void takeBackSignature(long id) {
        lockIn(id, FindingState.SIGNED);
        mapper.signTurn(last(mapper.turns(id)).id(), null, null);
        mapper.move(id, FindingState.ANSWERED);
    }

    public void returnToHandler(long id, OpinionForm form) {
        String opinion = opinion(form.opinion(), "退回意见");
        Finding finding = lockIn(id, FindingState.ANSWERED);
        judge(finding, TurnVerdict.HELD_BACK, opinion);
        mapper.move(id, FindingState.ISSUED);
        enter(finding, "负责人退回整改情况：" + opinion);
    }

    public void sendBack(long id, ReassessmentForm form) {
        String opinion = opinion(form.opinion(), "退回意见");
        Finding finding = judgeable(id);
        if (returned(mapper.turns(id)) >= MOST_RETURNS) {
            throw RuleViolated.conflict("returned-often", "已退回 " + MOST_RETURNS + " 次，不再退回，请作出“整改到位”或“未整改到位”的结论");
        }
        judge(finding, TurnVerdict.RETURNED, opinion);
        mapper.move(id, FindingState.ISSUED);
        enter(finding, "复评退回整改：" + opinion);
    }

    public void settle(long id, ReassessmentForm form) {
        end(id, form, FindingState.SETTLED, TurnVerdict.SETTLED);
    }

    public void leaveUnsettled(long id, ReassessmentForm form) {
        end(id, form, FindingState.UNSETTLED, TurnVerdict.UNSETTLED);
    }

    private void end(long id, ReassessmentForm form, FindingState state, TurnVerdict verdict) {
        Finding finding = judgeable(id);
        FormCheck check = new FormCheck().required("opinion", form.opinion(), "复评意见", OPINION);
        points(check, finding, form.points());
        check.done();
        String opinion = requireNonNull(form.opinion()).strip();
        judge(finding, verdict, opinion);
        Instant now = clock.instant();
        mapper.end(id, state, form.points(), opinion, now, actor.now().signature());
        enter(finding, "复评整改：" + state.label() + scored(finding, form.points()));
        events.publishEvent(new FindingReassessed(finding, state, opinion, now));
    }

    private static String scored(Finding finding, @Nullable BigDecimal points) {
        return points == null || finding.pointsBefore() == null
                ? ""
                : "，该项得分 " + finding.pointsBefore().toPlainString() + " 分，复评 " + points.toPlainString() + " 分";
    }

    private void points(FormCheck check, Finding finding, @Nullable BigDecimal points) {
        if (finding.criterionId() == null) {
            check.that(points == null, "points", "该问题不针对评估内容，不打分");
            return;
        }
        AssessedTask task = tasks.get(finding.selfAssessmentId());
        BigDecimal full = task.lines().stream()
                .filter(line -> line.criterionId() == finding.criterionId())
                .map(AssessedTask.Line::full)
                .findFirst()
                .orElseThrow();
        check.that(points != null, "points", "请填写复评得分")
                .that(
                        points == null || points.signum() >= 0 && points.compareTo(full) <= 0,
                        "points",
                        "复评得分应在 0 到 " + full.stripTrailingZeros().toPlainString() + " 分之间")
                .that(
                        points == null || points.remainder(task.scoreStep()).signum() == 0,
                        "points",
                        "打分精度为 " + task.scoreStep().stripTrailingZeros().toPlainString() + " 分");
    }

    private void judge(Finding finding, TurnVerdict verdict, String opinion) {
        mapper.judgeTurn(
                last(mapper.turns(finding.id())).id(),
                verdict,
                opinion,
                clock.instant(),
                actor.now().signature());
    }

    private Finding judgeable(long id) {
        Finding finding = lockIn(id, FindingState.SIGNED);
        recusal.check(finding.unitId());
        return finding;
    }

    static long returned(List<FindingTurn> turns) {
        return turns.stream()
                .filter(turn -> turn.verdict() == TurnVerdict.RETURNED)
                .count();
    }

    private static FindingTurn last(List<FindingTurn> turns) {
        return turns.get(turns.size() - 1);
    }

    private static String opinion(@Nullable String text, String label) {
        new FormCheck().required("opinion", text, label, OPINION).done();
        return requireNonNull(text).strip();
    }

    private Finding lockIn(long id, FindingState state) {
        Finding finding = mapper.lock(id);
        if (finding == null) {
            throw RuleViolated.notFound("该问题");
        }
        if (finding.state() != state) {
            throw RuleViolated.conflict(
                    "wrong-state", "该问题现为“" + finding.state().label() + "”，不能办理");
        }
        return finding;
    }

    private void enter(Finding finding, String sentence) {
        timeline.enter(finding.planId(), finding.planTaskId(), TimelineKind.ASSESSMENT, sentence);
    }
}
