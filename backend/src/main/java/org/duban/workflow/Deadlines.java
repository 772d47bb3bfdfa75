package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * The deadlines of duties, in working days by the table {@code deadline.dmn}; the models ask for them by expression and
 * tell when one has come. All times of a duty follow from its due date, so that moving that moves them all.
 */
@Component
public class Deadlines {

    private final DecisionService decisions;
    private final Calendars calendars;
    private final Clock clock;
    private final DutyBook duties;
    private final List<AgreedDates> agreed;

    /** The table is deployed when the server starts; each duty asks it four times. */
    private final Map<String, DeadlineRule> rules = new ConcurrentHashMap<>();

    Deadlines(DecisionService decisions, Calendars calendars, Clock clock, DutyBook duties, List<AgreedDates> agreed) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
        this.duties = duties;
        this.agreed = agreed;
    }

    public Date due(DelegateExecution execution, String element) {
        return Date.from(dueOf(execution, element, rule(Keys.process(execution), element), calendars.current()));
    }

    private Instant dueOf(DelegateExecution execution, String element, DeadlineRule rule, WorkingCalendar calendar) {
        return agreed.stream()
                .flatMap(dates -> dates.dueOf(execution, element).stream())
                .findFirst()
                .orElseGet(() -> due(clock.instant(), rule, calendar));
    }

    /** The lapse is the due date itself; a name of its own keeps the models readable. */
    public Date lapse(DelegateExecution execution, String element) {
        return due(execution, element);
    }

    public Date reminder(DelegateExecution execution, String element) {
        DeadlineRule rule = rule(Keys.process(execution), element);
        WorkingCalendar calendar = calendars.current();
        return Date.from(reminder(dueOf(execution, element, rule, calendar), rule, calendar));
    }

    public Date escalation(DelegateExecution execution, String element) {
        DeadlineRule rule = rule(Keys.process(execution), element);
        WorkingCalendar calendar = calendars.current();
        return Date.from(escalation(dueOf(execution, element, rule, calendar), rule, calendar));
    }

    public void lapsed(DelegateExecution execution, String element) {
        duties.lapsed(execution, element);
    }

    public void remind(DelegateTask task) {
        if (rule(Keys.process(task), task.getTaskDefinitionKey()).remindBefore() > 0) {
            duties.reminded(task.getId());
        }
    }

    public void escalate(DelegateTask task) {
        if (rule(Keys.process(task), task.getTaskDefinitionKey()).escalateAfter() > 0) {
            duties.escalated(task.getId());
        }
    }

    DeadlineRule rule(String process, String element) {
        return rules.computeIfAbsent(process + ":" + element, either -> decide(process, element));
    }

    private DeadlineRule decide(String process, String element) {
        var result = decisions
                .evaluateDecisionTableByKey("deadline")
                .variables(org.camunda.bpm.engine.variable.Variables.putValue("process", process)
                        .putValue("element", element))
                .evaluate()
                .getSingleResult();
        return new DeadlineRule(
                result.getEntry("days"), result.getEntry("remindBefore"), result.getEntry("escalateAfter"));
    }

    static Instant due(Instant from, DeadlineRule rule, WorkingCalendar calendar) {
        return calendar.addWorkingDays(from, rule.days()).at();
    }

    static Instant reminder(Instant due, DeadlineRule rule, WorkingCalendar calendar) {
        return calendar.reminderBefore(due, rule.remindBefore());
    }

    static Instant escalation(Instant due, DeadlineRule rule, WorkingCalendar calendar) {
        return calendar.addWorkingDays(due, Math.max(1, rule.escalateAfter())).at();
    }
}
