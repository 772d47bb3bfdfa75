package org.duban.workflow;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.duban.dispatch.DutyInHand;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Completes a duty: its row, what it means to the business, and the engine's task, all or nothing. */
@Service
class Completions {

    private final DutyBook duties;
    private final StepRegistry steps;
    private final Standstills standstills;
    private final Forms forms;
    private final Seats seats;
    private final Opinions opinions;
    private final Hands hands;
    private final TaskService tasks;
    private final DutyInHand dutyInHand;

    Completions(
            DutyBook duties,
            StepRegistry steps,
            Standstills standstills,
            Forms forms,
            Seats seats,
            Opinions opinions,
            Hands hands,
            TaskService tasks,
            DutyInHand dutyInHand) {
        this.duties = duties;
        this.steps = steps;
        this.standstills = standstills;
        this.forms = forms;
        this.seats = seats;
        this.opinions = opinions;
        this.hands = hands;
        this.tasks = tasks;
        this.dutyInHand = dutyInHand;
    }

    @Transactional
    void complete(long workItemId, String outcome, @Nullable JsonNode form, boolean confirmed) {
        standstills.refuse(workItemId);
        WorkItem item = duties.lockVisible(workItemId, seats);
        Handler by = seats.require(item);
        DutyBook.requireOpen(item);
        opinions.closeFor(item, by, confirmed);
        dutyInHand.during(DutyBook.duty(item), by.capacity(), () -> {
            steps.of(item.process()).take(item, outcome, form, forms);
            return outcome;
        });
        duties.completed(item, outcome, form == null ? null : form.toString(), by);
        hands.doneBy(item, by);
        goOn(item, outcome);
    }

    /** What a rule refuses on the way, as an effect that has been overtaken, comes back wrapped by the engine. */
    private void goOn(WorkItem item, String outcome) {
        try {
            tasks.complete(item.taskId(), Map.of(Keys.OUTCOME, outcome));
        } catch (ProcessEngineException failed) {
            for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleViolated refusal) {
                    throw refusal;
                }
            }
            throw failed;
        }
    }
}
