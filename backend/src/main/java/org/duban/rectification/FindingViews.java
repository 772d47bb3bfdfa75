package org.duban.rectification;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.assessment.AssessedTask;
import org.duban.assessment.AssessedTasks;
import org.duban.dispatch.Evidence;
import org.duban.dispatch.EvidenceStore;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings for their readers; units see what was issued on tasks that they have or had a part in. */
@Service
@Transactional(readOnly = true)
public class FindingViews {
    private static final Map<String, String> SORTS =
            Map.of("due", "f.due", "unit", "f.unit_name", "state", "f.state", "task", "t.ordinal");

    private final FindingMapper mapper;
    private final AssessedTasks tasks;
    private final EvidenceStore evidence;
    private final TaskScope scope;
    private final CurrentUser currentUser;
    private final Clock clock;

    FindingViews(
            FindingMapper mapper,
            AssessedTasks tasks,
            EvidenceStore evidence,
            TaskScope scope,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.evidence = evidence;
        this.scope = scope;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Page<FindingRow> page(FindingController.Query query, PageRequest page) {
        FindingFilter filter = new FindingFilter(
                null,
                query.roundId(),
                query.planTaskId(),
                query.selfAssessmentId(),
                query.unitId(),
                query.state(),
                query.source(),
                query.open(),
                !isCommittee(),
                scope.visible().limit());
        String orderBy = page.orderBy(SORTS, "f.id desc");
        return new Page<>(mapper.page(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    FindingView get(long id) {
        FindingFilter only = new FindingFilter(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                !isCommittee(),
                scope.visible().limit());
        FindingRow row =
                mapper.page(only, "f.id", 1, 0).stream().findFirst().orElseThrow(() -> RuleViolated.notFound("该问题"));
        Finding finding = Optional.ofNullable(mapper.find(id)).orElseThrow();
        AssessedTask task = tasks.get(finding.selfAssessmentId());
        List<FindingTurn> turns = mapper.turns(id);
        return new FindingView(
                finding,
                row.roundTitle(),
                row.taskNumber(),
                row.taskTitle(),
                row.criterion(),
                full(task, finding.criterionId()),
                task.scoreStep(),
                turns(finding, turns),
                (int) Math.max(0, Rectifications.MOST_RETURNS - Rectifications.returned(turns)),
                isCommittee() && !finding.state().isOver() && !belongsTo(finding.unitId()));
    }

    private static @Nullable BigDecimal full(AssessedTask task, @Nullable Long criterionId) {
        return task.lines().stream()
                .filter(line -> criterionId != null && line.criterionId() == criterionId)
                .map(AssessedTask.Line::full)
                .findFirst()
                .orElse(null);
    }

    private List<FindingView.TurnView> turns(Finding finding, List<FindingTurn> turns) {
        List<FindingMapper.Proof> proofs = mapper.proofs(finding.id());
        List<Evidence> files = proofs.isEmpty() ? List.of() : evidence.of(finding.planTaskId());
        return turns.stream()
                .map(turn -> new FindingView.TurnView(
                        turn,
                        files.stream()
                                .filter(file -> proofs.contains(new FindingMapper.Proof(turn.id(), file.id())))
                                .toList()))
                .toList();
    }

    /** All of a round but what was withdrawn, in the order of the plan, whoever asks: for its report. */
    public List<FindingRow> ofRound(long roundId) {
        FindingFilter filter = new FindingFilter(null, roundId, null, null, null, null, null, null, false, null);
        return mapper.page(filter, "t.ordinal, f.id", Integer.MAX_VALUE, 0).stream()
                .filter(finding -> finding.state() != FindingState.WITHDRAWN)
                .toList();
    }

    /** What may be found wanting in a task, and whose it may be. */
    AssessedTask choices(long selfAssessmentId) {
        AssessedTask task = tasks.get(selfAssessmentId);
        scope.check(task.planTaskId());
        return task;
    }

    /** The task's score with what was assessed again in place of what was verified; none while nothing was. */
    Optional<BigDecimal> reassessedTotal(long selfAssessmentId) {
        Map<Long, BigDecimal> again = new HashMap<>();
        mapper.ofAssessment(selfAssessmentId).stream()
                .filter(finding -> finding.criterionId() != null && finding.pointsAfter() != null)
                .forEach(finding -> again.put(finding.criterionId(), finding.pointsAfter()));
        return again.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(tasks.get(selfAssessmentId).totalWith(again));
    }

    public FindingFigures figures(long roundId) {
        List<FindingMapper.Counted> counts = mapper.figures(roundId, clock.instant());
        return new FindingFigures(
                sum(counts, one -> one.state() != FindingState.WITHDRAWN),
                sum(counts, one -> one.state() == FindingState.RECORDED),
                sum(counts, one -> one.state().isRunning()),
                counts.stream().mapToLong(FindingMapper.Counted::overdue).sum(),
                sum(counts, one -> one.state() == FindingState.SETTLED),
                sum(counts, one -> one.state() == FindingState.UNSETTLED),
                sum(counts, one -> one.state() == FindingState.WITHDRAWN),
                Arrays.stream(FindingSource.values())
                        .map(source -> new FindingFigures.OfSource(
                                source,
                                sum(counts, one -> one.source() == source && one.state() != FindingState.WITHDRAWN),
                                sum(counts, one -> one.source() == source && one.state() == FindingState.SETTLED)))
                        .toList());
    }

    private static long sum(List<FindingMapper.Counted> counts, Predicate<FindingMapper.Counted> which) {
        return counts.stream()
                .filter(which)
                .mapToLong(FindingMapper.Counted::total)
                .sum();
    }

    private boolean belongsTo(long unitId) {
        return currentUser.get().belongsTo(unitId);
    }

    private boolean isCommittee() {
        User user = currentUser.get();
        return user.is(Role.OFFICE) || user.is(Role.LEADER);
    }
}
