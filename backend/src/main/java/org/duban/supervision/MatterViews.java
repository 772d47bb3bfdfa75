package org.duban.supervision;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Evidence;
import org.duban.dispatch.EvidenceStore;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.supervision.MatterMapper.Filter;
import org.duban.supervision.MatterMapper.MarkRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters as their readers may see them: the committee all, a unit its own. */
@Service
@Transactional(readOnly = true)
class MatterViews {

    private static final Map<String, String> SORTABLE = Map.of(
            "openedAt", "m.opened_at",
            "rungAt", "m.rung_at",
            "due", "m.due",
            "unit", "m.unit_name",
            "subject", "m.subject",
            "state", "m.state");

    private static final int MOST_FORMER = 20;

    private final MatterMapper matters;
    private final ClimbMapper climbs;
    private final ReminderLetterMapper letters;
    private final Urges urges;
    private final EvidenceStore evidence;
    private final TaskScope scope;
    private final CurrentUser currentUser;

    MatterViews(
            MatterMapper matters,
            ClimbMapper climbs,
            ReminderLetterMapper letters,
            Urges urges,
            EvidenceStore evidence,
            TaskScope scope,
            CurrentUser currentUser) {
        this.matters = matters;
        this.climbs = climbs;
        this.letters = letters;
        this.urges = urges;
        this.evidence = evidence;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    Page<MatterRow> list(MatterController.Query query, PageRequest page) {
        Filter filter = new Filter(
                null,
                query.planId(),
                query.planTaskId(),
                query.unitId(),
                query.ground(),
                query.rung(),
                query.state(),
                query.proposed(),
                null,
                visibleUnits());
        String orderBy = page.orderBy(SORTABLE, "m.id desc");
        return new Page<>(placed(matters.list(filter, orderBy, page.limit(), page.offset())), matters.count(filter));
    }

    private List<MatterRow> placed(List<Matter> found) {
        Map<Long, MatterRow.Place> places = found.isEmpty()
                ? Map.of()
                : matters.places(found.stream().map(Matter::id).toList()).stream()
                        .collect(toMap(MatterRow.Place::matterId, Function.identity()));
        return found.stream()
                .map(matter -> new MatterRow(matter, requireNonNull(places.get(matter.id()))))
                .toList();
    }

    MatterView get(long id) {
        MatterRow row = rows(id, null, 1).stream().findFirst().orElseThrow(() -> RuleViolated.notFound("该督办事项"));
        List<Climb> ladder = climbs.ofMatter(id);
        return new MatterView(
                row,
                withEvidence(row.matter(), ladder),
                rows(null, id, MOST_FORMER),
                expeditable(row.matter(), ladder),
                letters(row.matter()),
                urgeOf(ladder));
    }

    /** A unit sees what was signed; whoever belongs to it writes none to it (回避). */
    private LetterDesk letters(Matter matter) {
        boolean mayWrite = decidesOn(matter.unitId());
        return new LetterDesk(
                letters.ofMatter(matter.id()).stream()
                        .filter(letter -> isCommittee() || !letter.isDraft())
                        .toList(),
                mayWrite && matter.isOpen() ? LadderWords.letter(matter) : null,
                mayWrite);
    }

    private List<RungView> withEvidence(Matter matter, List<Climb> ladder) {
        Map<Long, List<Long>> proofs = climbs.evidenceOf(matter.id()).stream()
                .collect(groupingBy(ClimbMapper.Proof::rungId, mapping(ClimbMapper.Proof::evidenceId, toList())));
        Map<Long, Evidence> files = proofs.isEmpty()
                ? Map.of()
                : evidence.of(matter.planTaskId()).stream().collect(toMap(Evidence::id, Function.identity()));
        return ladder.stream()
                .map(climb -> RungView.of(
                        climb,
                        proofs.getOrDefault(climb.id(), List.of()).stream()
                                .flatMap(proof -> Stream.ofNullable(files.get(proof)))
                                .toList()))
                .toList();
    }

    private @Nullable UrgeRow urgeOf(List<Climb> ladder) {
        return ladder.stream()
                .flatMap(climb -> Stream.ofNullable(climb.urgeId()))
                .findFirst()
                .flatMap(urges::seen)
                .orElse(null);
    }

    /** The matter of an order. */
    MatterView ofOrder(long orderId) {
        Climb climb = climbs.find(orderId);
        if (climb == null) {
            throw RuleViolated.notFound("该督办事项");
        }
        return get(climb.matterId());
    }

    private List<MatterRow> rows(@Nullable Long id, @Nullable Long sameAs, int most) {
        Filter only = new Filter(id, null, null, null, null, null, null, null, sameAs, visibleUnits());
        return placed(matters.list(only, "m.id desc", most, 0));
    }

    /** Only what would be done: the office and the leader, for a unit of others (回避). */
    private List<Rung> expeditable(Matter matter, List<Climb> ladder) {
        boolean isProposed = ladder.stream().anyMatch(climb -> RungState.UNSIGNED.contains(climb.state()));
        return matter.isOpen() && !isProposed && decidesOn(matter.unitId())
                ? Rung.expeditable().stream()
                        .filter(rung -> rung.isAbove(matter.rung()))
                        .toList()
                : List.of();
    }

    private boolean decidesOn(long unitId) {
        return isCommittee() && !currentUser.get().belongsTo(unitId);
    }

    private boolean isCommittee() {
        User user = currentUser.get();
        return user.is(Role.OFFICE) || user.is(Role.LEADER);
    }

    List<Mark> marks(Collection<Long> planTaskIds) {
        return planTaskIds.isEmpty()
                ? List.of()
                : matters.marks(planTaskIds, visibleUnits()).stream()
                        .map(MatterViews::mark)
                        .toList();
    }

    private static Mark mark(MarkRow row) {
        Rung highest = row.highest() == 0 ? null : Rung.values()[row.highest() - 1];
        return new Mark(row.planTaskId(), row.unitId(), row.unitName(), row.times(), row.open(), highest, row.lastAt());
    }

    private @Nullable Set<Long> visibleUnits() {
        return scope.visible().limit();
    }
}
