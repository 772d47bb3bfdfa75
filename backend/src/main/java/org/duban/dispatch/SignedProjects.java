package org.duban.dispatch;

import java.util.List;
import org.duban.plan.PlanTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends signed key projects to their units: as any task, but with the plan that was signed for a work plan. */
@Service
@Transactional
public class SignedProjects {
    private final Dispatching dispatching;
    private final WorkPlans workPlans;

    SignedProjects(Dispatching dispatching, WorkPlans workPlans) {
        this.dispatching = dispatching;
        this.workPlans = workPlans;
    }

    public void dispatch(long planTaskId, WorkPlanForm signed) {
        PlanTask task = dispatching.dispatchLater(planTaskId);
        workPlans.give(planTaskId, signed);
        dispatching.announce(List.of(task));
    }
}
