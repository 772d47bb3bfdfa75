package org.duban.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands in for {@code deadlines}: the days of deadline.dmn, counted as if every day were a working day. */
public class CalendarDays {

    private final List<String> lapsed = new ArrayList<>();

    public Date due(DelegateExecution execution, String element) {
        return Date.from(now().plus(days(execution, element), ChronoUnit.DAYS));
    }

    public Date lapse(DelegateExecution execution, String element) {
        return due(execution, element);
    }

    public void lapsed(DelegateExecution execution, String element) {
        lapsed.add(element);
    }

    List<String> lapsed() {
        return List.copyOf(lapsed);
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static int days(DelegateExecution execution, String element) {
        String process = execution.getProcessDefinitionId().split(":", 2)[0];
        return execution
                .getProcessEngineServices()
                .getDecisionService()
                .evaluateDecisionTableByKey("deadline", Map.of("process", process, "element", element))
                .getSingleResult()
                .getEntry("days");
    }
}
