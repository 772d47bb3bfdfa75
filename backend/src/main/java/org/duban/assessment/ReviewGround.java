package org.duban.assessment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.dispatch.FormCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a round gives its experts to judge by, and what their scores must be. */
@Service
@Transactional(readOnly = true)
public class ReviewGround {
    private final SelfMapper mapper;
    private final RoundMapper rounds;
    private final Snapshots snapshots;

    ReviewGround(SelfMapper mapper, RoundMapper rounds, Snapshots snapshots) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.snapshots = snapshots;
    }

    /** What the scheme says of its experts. */
    public ExpertTerms terms(long roundId) {
        return requireNonNull(rounds.experts(roundId));
    }

    public String title(long roundId) {
        return requireNonNull(rounds.find(roundId)).title();
    }

    /** The tasks of a round in the plan's order. */
    public List<Task> tasks(long roundId) {
        return tasks(mapper.ofRound(roundId), snapshots.tasks(roundId), mapper.units(roundId, null));
    }

    /** Some of them: a round may have thousands, and no page reads the facts of all. */
    public List<Task> tasks(long roundId, Collection<Long> planTaskIds) {
        return planTaskIds.isEmpty()
                ? List.of()
                : tasks(
                        mapper.some(roundId, planTaskIds),
                        snapshots.tasks(roundId, planTaskIds),
                        mapper.units(roundId, planTaskIds));
    }

    public Optional<Task> task(long roundId, long planTaskId) {
        return tasks(roundId, List.of(planTaskId)).stream().findFirst();
    }

    /** The numbers of the tasks, in the plan's order. */
    public List<Long> page(long roundId, int limit, int offset) {
        return mapper.pageOfTasks(roundId, limit, offset);
    }

    public long count(long roundId) {
        return mapper.countTasks(roundId);
    }

    private static List<Task> tasks(
            List<SelfAssessment> assessments, List<TaskFacts> snapshot, List<SelfMapper.UnitOf> parts) {
        Map<Long, TaskFacts> facts = snapshot.stream().collect(toMap(TaskFacts::planTaskId, Function.identity()));
        Map<Long, Set<Long>> units = parts.stream()
                .collect(groupingBy(SelfMapper.UnitOf::selfAssessmentId, mapping(SelfMapper.UnitOf::unitId, toSet())));
        return assessments.stream()
                .map(one ->
                        task(one, requireNonNull(facts.get(one.planTaskId())), units.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    private static Task task(SelfAssessment one, TaskFacts facts, Set<Long> units) {
        return new Task(
                one.id(), one.planTaskId(), facts.number(), facts.title(), one.leadUnitId(), one.leadUnitName(), units);
    }

    /** @param unitIds the lead and whoever had a part */
    public record Task(
            long selfAssessmentId,
            long planTaskId,
            String number,
            String title,
            long leadUnitId,
            String leadUnitName,
            Set<Long> unitIds) {}

    /** What one task's experts have before them. */
    public ReviewCase caseOf(long selfAssessmentId) {
        SelfAssessment assessment = requireNonNull(mapper.find(selfAssessmentId));
        Round round = requireNonNull(rounds.find(assessment.roundId()));
        Map<Long, SelfScore> scores =
                mapper.scores(selfAssessmentId).stream().collect(toMap(SelfScore::criterionId, Function.identity()));
        List<SelfProof> proofs = mapper.proofs(selfAssessmentId);
        return new ReviewCase(
                round.title(),
                requireNonNull(round.asOf()),
                round.scoreStep(),
                snapshots.task(round.id(), assessment.planTaskId()),
                assessment.isSilent(),
                assessment.summary(),
                assessment.selfTotal(),
                rounds.criteria(round.id()).stream()
                        .map(criterion -> line(criterion, requireNonNull(scores.get(criterion.id())), proofs))
                        .toList(),
                mapper.parts(selfAssessmentId).stream()
                        .map(part -> part(part, proofs))
                        .toList());
    }

    private static ReviewCase.Line line(Criterion criterion, SelfScore score, List<SelfProof> proofs) {
        return new ReviewCase.Line(
                criterion,
                score.factMark(),
                score.factPoints(),
                score.factReason(),
                score.selfMark(),
                score.selfPoints(),
                score.selfReason(),
                shown(proofs, 0, criterion.id()));
    }

    private static ReviewCase.Part part(SelfPart part, List<SelfProof> proofs) {
        return new ReviewCase.Part(
                part.unitName(), part.state(), part.done(), part.problems(), shown(proofs, part.id(), 0));
    }

    private static List<Long> shown(List<SelfProof> proofs, long partId, long criterionId) {
        return proofs.stream()
                .filter(proof -> proof.partId() == partId && proof.criterionId() == criterionId)
                .map(SelfProof::evidenceId)
                .toList();
    }

    /** An expert's scores: one for each criterion, in steps, and explained where they are not what the lead claims. */
    public BigDecimal check(FormCheck check, long selfAssessmentId, List<ScoreForm> scores) {
        SelfAssessment assessment = requireNonNull(mapper.find(selfAssessmentId));
        Round round = requireNonNull(rounds.find(assessment.roundId()));
        ScoreRules rules = new ScoreRules(rounds.criteria(round.id()), round.scoreStep());
        rules.check(
                check,
                scores,
                mapper.scores(selfAssessmentId).stream()
                        .collect(toMap(
                                SelfScore::criterionId,
                                score -> new ScoreRules.Before(score.selfMark(), score.selfPoints(), "自评得分"))));
        check.done();
        return rules.total(scores);
    }

    /** The totals of each task side by side, as far as they are known. */
    public Map<Long, Totals> totals(long roundId) {
        return mapper.ofRound(roundId).stream()
                .collect(toMap(
                        SelfAssessment::id,
                        one -> new Totals(one.selfTotal(), one.verifiedTotal(), one.expertMean(), one.finalTotal())));
    }
}
