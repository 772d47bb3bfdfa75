package org.duban.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments of tasks for their readers, within what they may see. A grade is the committee's own until it is signed. */
@Service
@Transactional(readOnly = true)
class SelfViews {
    private static final Map<String, String> SORTS = Map.of(
            "task", "e.ordinal",
            "lead", "e.lead_unit_name",
            "state", "e.state",
            "self", "e.self_total",
            "verified", "e.verified_total",
            "total", "e.final_total");

    private final SelfMapper mapper;
    private final SelfBook book;
    private final RoundMapper rounds;
    private final ScoreObjectionMapper objections;
    private final Reviewers reviewers;
    private final Snapshots snapshots;
    private final TaskScope scope;
    private final CurrentUser currentUser;
    private final Clock clock;

    SelfViews(
            SelfMapper mapper,
            SelfBook book,
            RoundMapper rounds,
            ScoreObjectionMapper objections,
            Reviewers reviewers,
            Snapshots snapshots,
            TaskScope scope,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.rounds = rounds;
        this.objections = objections;
        this.reviewers = reviewers;
        this.snapshots = snapshots;
        this.scope = scope;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Page<SelfRow> page(SelfFilter filter, PageRequest page) {
        var units = scope.visible().limit();
        boolean committee = isCommittee();
        String orderBy = page.orderBy(SORTS, "e.round_id desc, e.ordinal, e.id");
        return new Page<>(
                mapper.page(filter, units, orderBy, page.limit(), page.offset()).stream()
                        .map(row -> committee ? row : row.untilSigned())
                        .toList(),
                mapper.count(filter, units));
    }

    SelfView get(long id) {
        SelfAssessment assessment = book.get(id);
        scope.check(assessment.planTaskId());
        Round round = Objects.requireNonNull(rounds.find(assessment.roundId()));
        TaskFacts facts = snapshots.task(round.id(), assessment.planTaskId());
        boolean whole = isCommittee() || round.state().isPublished();
        List<SelfScore> scores = mapper.scores(id);
        List<Criterion> criteria = rounds.criteria(round.id());
        List<SelfProof> proofs = mapper.proofs(id);
        return new SelfView(
                shown(assessment, round),
                round.title(),
                round.state(),
                Objects.requireNonNull(round.asOf()),
                round.scoreStep(),
                round.drawnAt() != null,
                facts,
                lines(criteria, scores, proofs, whole),
                parts(mapper.parts(id), proofs, facts),
                whole ? mapper.cards(id) : List.of(),
                objections.ofAssessment(id).stream().map(this::view).toList(),
                round.objectionUntil(),
                mayObject(assessment, round),
                factTotal(criteria, scores).orElse(null));
    }

    private SelfView.ObjectionView view(ScoreObjection objection) {
        boolean asks = isCommittee() && objection.state() == ScoreObjectionState.SIGNED;
        String verifier = asks ? mapper.verifier(objection.selfAssessmentId()) : null;
        return new SelfView.ObjectionView(
                objection,
                objections.lines(objection.id()),
                asks
                        ? reviewers
                                .bar(currentUser.get(), verifier, objection.unitId())
                                .orElse(null)
                        : null);
    }

    /** The committee sees everything; units what was found once they may object, the grade once it is signed. */
    private SelfAssessment shown(SelfAssessment assessment, Round round) {
        if (isCommittee() || round.state() == RoundState.CLOSED) {
            return assessment;
        }
        return assessment.untilSigned(round.state().isPublished());
    }

    private boolean mayObject(SelfAssessment assessment, Round round) {
        return round.state() == RoundState.OBJECTION
                && currentUser
                        .get()
                        .capacity(Role.HANDLER, assessment.leadUnitId())
                        .isPresent()
                && clock.instant().isBefore(Objects.requireNonNull(round.objectionUntil()))
                && objections.ofAssessment(assessment.id()).stream()
                        .allMatch(one -> one.state() == ScoreObjectionState.DROPPED);
    }

    private static List<SelfView.Line> lines(
            List<Criterion> criteria, List<SelfScore> scores, List<SelfProof> proofs, boolean whole) {
        Map<Long, SelfScore> byCriterion =
                scores.stream().collect(Collectors.toMap(SelfScore::criterionId, Function.identity()));
        Map<Long, List<Long>> shown = proofs.stream()
                .filter(proof -> proof.partId() == 0)
                .collect(groupingBy(SelfProof::criterionId, mapping(SelfProof::evidenceId, toList())));
        return criteria.stream()
                .map(criterion -> {
                    SelfScore score = Objects.requireNonNull(byCriterion.get(criterion.id()));
                    return new SelfView.Line(
                            criterion,
                            whole ? score : score.untilSigned(),
                            shown.getOrDefault(criterion.id(), List.of()));
                })
                .toList();
    }

    private static List<SelfView.PartView> parts(List<SelfPart> parts, List<SelfProof> proofs, TaskFacts facts) {
        Map<Long, List<Long>> shown = proofs.stream()
                .filter(proof -> proof.partId() != 0)
                .collect(groupingBy(SelfProof::partId, mapping(SelfProof::evidenceId, toList())));
        Map<Long, TaskFacts.Part> last = facts.lastParts().stream()
                .collect(Collectors.toMap(TaskFacts.Part::assignmentId, Function.identity(), (one, other) -> other));
        return parts.stream()
                .map(part -> new SelfView.PartView(
                        part, shown.getOrDefault(part.id(), List.of()), last.get(part.assignmentId())))
                .toList();
    }

    /** Only what is known: criteria that wait for a judgement are left out of both sides. */
    private static Optional<BigDecimal> factTotal(List<Criterion> criteria, List<SelfScore> scores) {
        Map<Long, Criterion> byId = criteria.stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
        return ScoreSheet.total(scores.stream()
                .map(score -> new ScoreSheet.Line(
                        Objects.requireNonNull(byId.get(score.criterionId())).points(),
                        score.factMark() == Mark.SCORED || score.factMark() == Mark.MISSING,
                        score.factPoints()))
                .toList());
    }

    private boolean isCommittee() {
        User user = currentUser.get();
        return user.is(Role.OFFICE) || user.is(Role.LEADER);
    }
}
