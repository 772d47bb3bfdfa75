package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.dispatch.DutyInHand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Completes a duty: its row, what it means to the business, and the engine's task, all or nothing. */
@Service
class Completions {

    private final DutyBook duties;
    private final StepRegistry steps;
    private final Forms forms;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final TaskService tasks;
    private final DutyInHand dutyInHand;

    Completions(
            DutyBook duties,
            StepRegistry steps,
            Forms forms,
            Seats seats,
            CurrentUser currentUser,
            TaskService tasks,
            DutyInHand dutyInHand) {
        this.duties = duties;
        this.steps = steps;
        this.forms = forms;
        this.seats = seats;
        this.currentUser = currentUser;
        this.tasks = tasks;
        this.dutyInHand = dutyInHand;
    }

    @Transactional
    void complete(long workItemId, String outcome, @Nullable JsonNode form) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        Capacity capacity = seats.require(item);
        DutyBook.requireOpen(item);
        dutyInHand.during(DutyBook.duty(item), () -> {
            steps.of(item).take(item, outcome, form, forms);
            return outcome;
        });
        duties.completed(item, outcome, currentUser.get().name(), absentOf(capacity));
        tasks.complete(item.taskId(), Map.of(Keys.OUTCOME, outcome));
    }

    private static @Nullable String absentOf(Capacity capacity) {
        return capacity.onBehalfOf() == null ? null : capacity.onBehalfOf().name();
    }
}
