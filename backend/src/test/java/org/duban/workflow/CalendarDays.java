package org.duban.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands in for {@code deadlines}: the days of deadline.dmn, counted as if every day were a working day. */
public class CalendarDays {

    private final List<String> reminded = new ArrayList<>();
    private final List<String> lapsed = new ArrayList<>();
    private final List<String> escalated = new ArrayList<>();

    public Date due(DelegateExecution execution, String element) {
        return in(days(execution, element, "days"));
    }

    public Date lapse(DelegateExecution execution, String element) {
        return due(execution, element);
    }

    public Date reminder(DelegateExecution execution, String element) {
        return in(days(execution, element, "days") - days(execution, element, "remindBefore"));
    }

    public Date escalation(DelegateExecution execution, String element) {
        return in(days(execution, element, "days") + days(execution, element, "escalateAfter"));
    }

    public void remind(DelegateTask task) {
        reminded.add(task.getTaskDefinitionKey());
    }

    public void lapsed(DelegateExecution execution, String element) {
        lapsed.add(element);
    }

    public void escalate(DelegateTask task) {
        escalated.add(task.getTaskDefinitionKey());
    }

    List<String> reminded() {
        return List.copyOf(reminded);
    }

    List<String> lapsed() {
        return List.copyOf(lapsed);
    }

    List<String> escalated() {
        return List.copyOf(escalated);
    }

    private static Date in(int days) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return Date.from(now.plus(days, ChronoUnit.DAYS));
    }

    private static int days(DelegateExecution execution, String element, String column) {
        String process = execution.getProcessDefinitionId().split(":", 2)[0];
        return execution
                .getProcessEngineServices()
                .getDecisionService()
                .evaluateDecisionTableByKey("deadline", Map.of("process", process, "element", element))
                .getSingleResult()
                .<Integer>getEntry(column);
    }
}
