package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.access.Colleague;
import org.duban.access.Role;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a duty shows beside its form: in whose hands it is, opinions, copies, history, and what may be done. */
@Service
class Handling {

    private final WorkItemMapper mapper;
    private final DutyColleagues colleagues;
    private final OpinionMapper opinions;
    private final CopyMapper copies;
    private final DutyActs acts;
    private final Withdrawals withdrawals;
    private final Seats seats;
    private final JsonMapper json;

    Handling(
            WorkItemMapper mapper,
            DutyColleagues colleagues,
            OpinionMapper opinions,
            CopyMapper copies,
            DutyActs acts,
            Withdrawals withdrawals,
            Seats seats,
            JsonMapper json) {
        this.mapper = mapper;
        this.colleagues = colleagues;
        this.opinions = opinions;
        this.copies = copies;
        this.acts = acts;
        this.withdrawals = withdrawals;
        this.seats = seats;
        this.json = json;
    }

    /** @param mayHold whether the duty may be laid into this colleague's hands */
    record ColleagueView(long id, String name, String posts, boolean mayHold) {}

    record OpinionView(
            long id,
            Opinion.State state,
            String question,
            String askedBy,
            String askedOf,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant endedAt,
            boolean askedOfMe) {}

    record CopyView(
            String person,
            @Nullable String note,
            String copiedBy,
            Instant copiedAt,
            @Nullable Instant seenAt,
            boolean mine) {}

    /** What the reader may do now. */
    record Offers(
            boolean take,
            boolean assign,
            boolean handOn,
            boolean giveBack,
            boolean ask,
            boolean copy,
            boolean withdraw) {}

    /** What was typed when the step was done the last time and taken back. */
    record Draft(@Nullable String outcome, JsonNode form) {}

    record View(
            Offers may,
            List<ColleagueView> colleagues,
            List<OpinionView> opinions,
            List<CopyView> copies,
            List<DutyActs.Line> history,
            @Nullable Draft draft) {}

    View of(long id) {
        WorkItem item = mapper.find(id);
        if (item == null || !seats.sees(item)) {
            throw RuleViolated.notFound("该事项");
        }
        boolean inside = seats.colleague(item).isPresent();
        List<Long> times = mapper.timesOf(item);
        return new View(
                offers(item, inside),
                inside ? colleagues(item) : List.of(),
                inside ? opinions.of(times).stream().map(this::view).toList() : List.of(),
                inside ? copies.of(id).stream().map(this::view).toList() : List.of(),
                acts.of(times, inside),
                seats.may(item) && item.isOpen() ? draft(item) : null);
    }

    /** What is one person's alone is neither handed on nor shown to colleagues. */
    private Offers offers(WorkItem item, boolean inside) {
        boolean open = item.isOpen() && !Seats.isPersonal(item.role());
        boolean may = seats.may(item);
        Long holder = item.assigneeId();
        boolean inMyHand = holder != null && seats.persons().contains(holder);
        return new Offers(
                open && may && !inMyHand,
                open && seats.heads(item),
                open && inMyHand,
                open && holder != null && (inMyHand || seats.heads(item)),
                open && may,
                inside,
                withdrawals.isOffered(item));
    }

    private List<ColleagueView> colleagues(WorkItem item) {
        List<Colleague> all = colleagues.of(item);
        return all.stream()
                .map(Colleague::personId)
                .distinct()
                .map(person -> view(
                        all.stream().filter(one -> one.personId() == person).toList(), item.role()))
                .toList();
    }

    private static ColleagueView view(List<Colleague> posts, String wanted) {
        Colleague first = posts.get(0);
        Set<Role> roles = new java.util.LinkedHashSet<>(
                posts.stream().map(Colleague::role).toList());
        return new ColleagueView(
                first.personId(),
                first.name(),
                roles.stream().map(Role::label).collect(java.util.stream.Collectors.joining("、")),
                roles.contains(Role.valueOf(wanted)));
    }

    private OpinionView view(Opinion opinion) {
        return new OpinionView(
                opinion.id(),
                opinion.state(),
                opinion.question(),
                opinion.askedBy(),
                opinion.askedOf(),
                opinion.askedAt(),
                opinion.answer(),
                opinion.answeredBy(),
                opinion.endedAt(),
                opinion.state() == Opinion.State.OPEN && seats.persons().contains(opinion.askedOfId()));
    }

    private CopyView view(Copy copy) {
        return new CopyView(
                copy.person(),
                copy.note(),
                copy.copiedBy(),
                copy.copiedAt(),
                copy.seenAt(),
                seats.persons().contains(copy.personId()));
    }

    private @Nullable Draft draft(WorkItem item) {
        return Optional.ofNullable(item.againOf())
                .map(mapper::find)
                .filter(WorkItem::isRecalled)
                .map(last -> new Draft(last.outcome(), form(last)))
                .orElse(null);
    }

    private JsonNode form(WorkItem last) {
        String answer = mapper.answer(last.id());
        return answer == null ? json.createObjectNode() : json.readTree(answer);
    }
}
