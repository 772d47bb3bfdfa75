package org.duban.workflow;

import java.util.Map;
import org.duban.dispatch.Grade;
import org.duban.dispatch.WorkPlans;
import org.duban.plan.Plans;
import org.duban.rhythm.Rhythms;
import org.duban.supervision.Orders;
import org.springframework.stereotype.Component;

/** Closes a task: its running rounds end, and the plan hears when it was the last one. */
@Component
class TaskClosing {

    private final WorkPlans workPlans;
    private final Plans plans;
    private final TaskClosingMapper mapper;
    private final ProcessInstances instances;
    private final Rhythms rhythms;
    private final Orders orders;

    TaskClosing(
            WorkPlans workPlans,
            Plans plans,
            TaskClosingMapper mapper,
            ProcessInstances instances,
            Rhythms rhythms,
            Orders orders) {
        this.workPlans = workPlans;
        this.plans = plans;
        this.mapper = mapper;
        this.instances = instances;
        this.rhythms = rhythms;
        this.orders = orders;
    }

    void close(long planId, long planTaskId, Grade grade) {
        // Of two last tasks that close at once, the second must see the first: the plan's row lets one pass at a time.
        plans.lock(planId);
        workPlans.close(planTaskId, grade);
        rhythms.endAllOf(planTaskId, "任务已办结销号");
        mapper.openBeside(planTaskId)
                .forEach(one -> instances.tell(one.process(), one.subjectId(), "taskClosed", Map.of()));
        orders.closeTask(planTaskId);
        if (mapper.countOpenTasks(planId) == 0) {
            instances.tell(PlanImplementationProcess.PROCESS, planId, "allTasksClosed", Map.of());
        }
    }
}
