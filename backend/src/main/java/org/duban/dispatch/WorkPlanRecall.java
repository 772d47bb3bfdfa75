package org.duban.dispatch;

import static org.duban.dispatch.WorkPlanState.COUNTERSIGNING;
import static org.duban.dispatch.WorkPlanState.RECALLED;
import static org.duban.dispatch.WorkPlanState.RETURNED;
import static org.duban.dispatch.WorkPlanState.SUBMITTED;

import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of a work plan that are taken back; an edition that was handed in is kept, so that nothing written is lost. */
@Service
@Transactional
public class WorkPlanRecall {
    private final WorkPlanMapper mapper;
    private final Assignments assignments;
    private final StatusBook statuses;

    WorkPlanRecall(WorkPlanMapper mapper, Assignments assignments, StatusBook statuses) {
        this.mapper = mapper;
        this.assignments = assignments;
        this.statuses = statuses;
    }

    public void submission(long planTaskId) {
        back(planTaskId, SUBMITTED, RECALLED);
    }

    public void signature(long planTaskId) {
        back(planTaskId, COUNTERSIGNING, SUBMITTED);
    }

    /** What the head returned to the drafter lies before the head again. */
    public void returnToDrafter(long planTaskId) {
        back(planTaskId, RETURNED, SUBMITTED);
    }

    /** What the office returned to the lead lies before the office again, with all that was countersigned. */
    public void returnForRework(long planTaskId) {
        back(planTaskId, RETURNED, COUNTERSIGNING);
    }

    /** The unit's word on this edition; those of the others stay. */
    public void countersign(long assignmentId) {
        long planTaskId = assignments.get(assignmentId).planTaskId();
        WorkPlan plan = lockLatest(planTaskId, COUNTERSIGNING);
        mapper.dropCountersign(plan.id(), assignmentId);
    }

    private void back(long planTaskId, WorkPlanState from, WorkPlanState to) {
        WorkPlan plan = lockLatest(planTaskId, from);
        mapper.undecide(plan.id(), to);
    }

    private WorkPlan lockLatest(long planTaskId, WorkPlanState state) {
        statuses.lock(planTaskId);
        WorkPlan plan = mapper.latest(planTaskId);
        if (plan == null || plan.state() != state) {
            throw RuleViolated.conflict(
                    "wrong-state",
                    "实施方案的状态已经变化" + (plan == null ? "" : "（现为" + plan.state().label() + "）") + "，不能撤回");
        }
        return plan;
    }
}
