package org.duban.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has to countersign an edition, and whose earlier word still holds for it. */
@Component
class Countersigning {
    private final WorkPlanMapper mapper;
    private final AssignmentMapper assignments;
    private final StatusBook statuses;

    Countersigning(WorkPlanMapper mapper, AssignmentMapper assignments, StatusBook statuses) {
        this.mapper = mapper;
        this.assignments = assignments;
        this.statuses = statuses;
    }

    /** The participants who have not said their word on the latest edition. */
    List<Long> wanted(long planTaskId) {
        Long lead = statuses.get(planTaskId).leadAssignmentId();
        WorkPlan plan = mapper.latest(planTaskId);
        Set<Long> heard = plan == null
                ? Set.of()
                : mapper.countersigns(plan.id()).stream()
                        .map(Countersign::assignmentId)
                        .collect(Collectors.toSet());
        return assignments.ofTask(planTaskId).stream()
                .map(Assignment::id)
                .filter(id -> !id.equals(lead) && !heard.contains(id))
                .toList();
    }

    /** Of them, those who were asked: a unit that joined after the plan was sent round was not. */
    List<Long> awaited(long planTaskId) {
        WorkPlan plan = mapper.latest(planTaskId);
        Instant sentRound = plan == null ? null : plan.decidedAt();
        Set<Long> open = Set.copyOf(wanted(planTaskId));
        return assignments.ofTask(planTaskId).stream()
                .filter(part -> open.contains(part.id()))
                .filter(part -> sentRound == null || !part.createdAt().isAfter(sentRound))
                .map(Assignment::id)
                .toList();
    }

    /** Whoever agreed and is not concerned by what changed need not sign again; an objection always wants a new word. */
    void carryOver(WorkPlan before, WorkPlan after) {
        EditionChange change = new EditionChange(edition(before), edition(after));
        mapper.countersigns(before.id()).stream()
                .filter(Countersign::agreed)
                .filter(sign -> !change.concerns(sign.unitId()))
                .forEach(sign -> mapper.countersign(sign.holdsFor(after.id())));
    }

    private EditionChange.Edition edition(WorkPlan plan) {
        return new EditionChange.Edition(plan, mapper.milestones(plan.id()), mapper.division(plan.id()));
    }
}
