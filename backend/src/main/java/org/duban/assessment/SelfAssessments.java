package org.duban.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.dispatch.Actor;
import org.duban.dispatch.CoordinatorChanged;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.PartState;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.dispatch.UnitLeft;
import org.duban.shared.Demand;
import org.duban.shared.RuleViolated;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units of a task say of it in a round: participants their part, the lead adds up and scores, its head signs. */
@Service
@Transactional
public class SelfAssessments {
    private static final int WORDS = 10_000;
    private static final int OPINION = 2000;
    private static final int MOST_PROOFS = 50;
    private static final String PART_OVER = "part-over";

    private final SelfMapper mapper;
    private final SelfBook book;
    private final RoundMapper rounds;
    private final Snapshots snapshots;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;

    SelfAssessments(
            SelfMapper mapper,
            SelfBook book,
            RoundMapper rounds,
            Snapshots snapshots,
            Timeline timeline,
            Actor actor,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SelfAssessment get(long id) {
        return book.get(id);
    }

    /** Until when a step was asked for by the scheme. */
    @Transactional(readOnly = true)
    public Dates dates(long id) {
        Round round = requireNonNull(rounds.find(book.get(id).roundId()));
        return new Dates(
                requireNonNull(round.partDue()), requireNonNull(round.selfDue()), requireNonNull(round.verifyDue()));
    }

    public record Dates(Instant part, Instant self, Instant verification) {}

    @Transactional(readOnly = true)
    public List<Long> partsOf(long id) {
        return mapper.parts(id).stream().map(SelfPart::assignmentId).toList();
    }

    public void submitPart(long id, long assignmentId, PartForm form) {
        FormCheck check = new FormCheck()
                .required("done", form.done(), "本单位工作完成情况", WORDS)
                .optional("problems", form.problems(), "存在问题", WORDS);
        SelfAssessment assessment = book.lockIn(id, SelfState.COLLECTING);
        SelfPart part = part(id, assignmentId);
        Demand.that(
                part.state() == PartState.AWAITED || part.state() == PartState.RETURNED,
                "already-reported",
                part.unitName() + "的自评材料" + part.state().label() + "，无须重复办理");
        proofs(check, "evidenceIds", assessment, form.evidence());
        check.done();
        mapper.submitPart(part.id(), form, clock.instant(), actor.now().signature());
        mapper.forgetProofs(id, part.id());
        prove(form.evidence().stream()
                .distinct()
                .map(evidence -> new SelfProof(id, part.id(), 0, evidence))
                .toList());
    }

    public void signPart(long id, long assignmentId) {
        SelfAssessment assessment = book.lockIn(id, SelfState.COLLECTING);
        SelfPart part = partToSign(id, assignmentId);
        mapper.signPart(part.id(), clock.instant(), actor.now().signature());
        enter(assessment, part.unitName() + "签发并报送自评材料");
    }

    public void returnPart(long id, long assignmentId, OpinionForm form) {
        opinionOf(form);
        book.lockIn(id, SelfState.COLLECTING);
        mapper.movePart(partToSign(id, assignmentId).id(), PartState.RETURNED, form.opinion());
    }

    public void takeBackPart(long id, long assignmentId) {
        book.lockIn(id, SelfState.COLLECTING);
        SelfPart part = partToSign(id, assignmentId);
        mapper.movePart(part.id(), part.opinion() == null ? PartState.AWAITED : PartState.RETURNED, part.opinion());
    }

    /** All parts are in, or their time is over: then the silent are named and the lead goes on with what there is. */
    public void closeParts(long id) {
        SelfAssessment assessment = book.lockIn(id, SelfState.COLLECTING);
        String silent = mapper.parts(id).stream()
                .filter(part -> !part.isSettled())
                .map(SelfPart::unitName)
                .collect(Collectors.joining("、"));
        mapper.silenceParts(id);
        mapper.move(id, SelfState.SCORING, null);
        if (!silent.isEmpty()) {
            enter(assessment, "自评材料报送截止，" + silent + "逾期未报送，由主办单位据已报送情况自评");
        }
    }

    public void assess(long id, SelfForm form) {
        SelfAssessment assessment = book.lockIn(id, SelfState.SCORING);
        Round round = requireNonNull(rounds.find(assessment.roundId()));
        ScoreRules rules = new ScoreRules(rounds.criteria(round.id()), round.scoreStep());
        FormCheck check = new FormCheck().required("summary", form.summary(), "自评情况", WORDS);
        rules.check(check, form.lines(), facts(id));
        for (int i = 0; i < form.lines().size(); i++) {
            proofs(
                    check,
                    "scores[" + i + "].evidenceIds",
                    assessment,
                    form.lines().get(i).evidence());
        }
        check.done();
        mapper.submit(
                id,
                requireNonNull(form.summary()).strip(),
                rules.total(form.lines()),
                clock.instant(),
                actor.now().signature());
        form.lines().forEach(score -> mapper.scoreSelf(id, score));
        mapper.forgetProofs(id, 0);
        prove(form.lines().stream()
                .flatMap(score -> score.evidence().stream()
                        .distinct()
                        .map(evidence -> new SelfProof(id, 0, requireNonNull(score.criterionId()), evidence)))
                .toList());
    }

    /** A score that is not what the facts say is explained. */
    private Map<Long, ScoreRules.Before> facts(long id) {
        return mapper.scores(id).stream()
                .collect(Collectors.toMap(
                        SelfScore::criterionId,
                        score -> new ScoreRules.Before(
                                score.factMark() == Mark.JUDGED || score.factMark() == Mark.MISSING
                                        ? null
                                        : score.factMark(),
                                score.factPoints(),
                                "已有数据")));
    }

    public void sign(long id) {
        SelfAssessment assessment = book.lockIn(id, SelfState.SCORED);
        mapper.sign(id, clock.instant(), actor.now().signature());
        enter(assessment, "签发自评，得分 " + requireNonNull(assessment.selfTotal()).toPlainString() + " 分，报残工委办公室核实");
    }

    public void returnToLead(long id, OpinionForm form) {
        opinionOf(form);
        book.lockIn(id, SelfState.SCORED);
        mapper.move(id, SelfState.SCORING, form.opinion());
    }

    public void takeBack(long id) {
        SelfAssessment assessment = book.lockIn(id, SelfState.SCORED);
        mapper.move(id, SelfState.SCORING, assessment.opinion());
    }

    /** The lead let its time go by: it is named, and the office goes on without its scores. */
    public void nameSilentLead(long id) {
        SelfAssessment assessment = book.lockIn(id, SelfState.SCORING, SelfState.SCORED);
        mapper.silenceLead(id);
        enter(assessment, assessment.leadUnitName() + "逾期未报送自评，由残工委办公室据已有事实核实");
    }

    /** What a unit that has left did not hand in is no longer asked of it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(UnitLeft event) {
        mapper.releaseParts(event.assignmentId());
    }

    /** Before the open duties go to the new lead. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CoordinatorChanged event) {
        mapper.handOver(event.planTaskId(), event.toUnit());
    }

    private void proofs(FormCheck check, String field, SelfAssessment assessment, Collection<Long> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<Long> known = snapshots.task(assessment.roundId(), assessment.planTaskId()).evidence().stream()
                .map(TaskFacts.Proof::id)
                .collect(Collectors.toSet());
        check.that(wanted.size() <= MOST_PROOFS, field, "佐证材料不超过 " + MOST_PROOFS + " 件")
                .that(known.containsAll(new HashSet<>(wanted)), field, "所选佐证材料不在评估快照中，只能选用基准日以前已上传的材料");
    }

    private void prove(List<SelfProof> proofs) {
        if (!proofs.isEmpty()) {
            mapper.prove(proofs);
        }
    }

    private SelfPart part(long id, long assignmentId) {
        return Optional.ofNullable(mapper.part(id, assignmentId))
                .orElseThrow(() -> RuleViolated.notFound("该单位在本轮评估中的分工"));
    }

    private SelfPart partToSign(long id, long assignmentId) {
        SelfPart part = part(id, assignmentId);
        Demand.that(
                part.state() == PartState.SUBMITTED,
                PART_OVER,
                part.unitName() + "没有待签发的自评材料（" + part.state().label() + "）");
        return part;
    }

    private static void opinionOf(OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
    }

    private void enter(SelfAssessment assessment, String sentence) {
        timeline.enter(assessment.planId(), assessment.planTaskId(), TimelineKind.ASSESSMENT, sentence);
    }
}
