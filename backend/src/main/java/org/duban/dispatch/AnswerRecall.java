package org.duban.dispatch;

import java.time.Clock;
import org.duban.shared.Demand;
import org.duban.shared.history.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit takes back what it answered to its assignment: the division of work is again as it was before. */
@Service
@Transactional
public class AnswerRecall {
    private final AssignmentMapper mapper;
    private final Assignments assignments;
    private final StatusBook statuses;
    private final History history;
    private final Clock clock;

    AnswerRecall(AssignmentMapper mapper, Assignments assignments, StatusBook statuses, History history, Clock clock) {
        this.mapper = mapper;
        this.assignments = assignments;
        this.statuses = statuses;
        this.history = history;
        this.clock = clock;
    }

    /** An acceptance or a refusal; the reasons of a refusal stay readable in the timeline. */
    public void answer(long assignmentId) {
        TaskStatus status = statuses.lock(assignments.get(assignmentId).planTaskId());
        Assignment assignment = assignments.get(assignmentId);
        Demand.that(
                !assignment.state().awaitsAnswer(),
                "not-answered",
                assignment.unitName() + "尚未答复（" + assignment.state().label() + "），无须撤回");
        Demand.that(
                status.phase() == Phase.ACKNOWLEDGEMENT
                        || status.phase() == Phase.APPOINTMENT
                        || status.phase() == Phase.WORK_PLAN,
                "wrong-phase",
                "任务已进入" + status.phase().label() + "，不能撤回签收");
        mapper.answer(assignment.unanswered(mapper.isUpheld(assignmentId, assignment.unitId())));
        history.remember(KeptTables.ASSIGNMENTS, assignmentId, clock.instant());
        statuses.change(status, status.in(Phase.ACKNOWLEDGEMENT));
    }
}
