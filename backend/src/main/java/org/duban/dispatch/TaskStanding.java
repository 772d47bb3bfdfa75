package org.duban.dispatch;

import java.util.List;
import org.springframework.stereotype.Service;

/** How a task stands, for the features that act on it. They hold its row first, as every step of the task does. */
@Service
public class TaskStanding {
    private final StatusBook statuses;
    private final WorkPlanMapper workPlans;

    TaskStanding(StatusBook statuses, WorkPlanMapper workPlans) {
        this.statuses = statuses;
        this.workPlans = workPlans;
    }

    public TaskStatus lock(long planTaskId) {
        return statuses.lock(planTaskId);
    }

    /** The milestones of the work plan in force; none before one is approved. */
    public List<Milestone> milestones(long planTaskId) {
        WorkPlan latest = workPlans.latest(planTaskId);
        return latest == null || latest.state() != WorkPlanState.APPROVED
                ? List.of()
                : workPlans.milestones(latest.id());
    }
}
