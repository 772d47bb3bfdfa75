package org.duban.workflow;

import java.time.Instant;
import java.util.Date;
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

    private final DeadlineRules rules;
    private final Calendars calendars;
    private final StepClocks clocks;
    private final DutyBook duties;

    Deadlines(DeadlineRules rules, Calendars calendars, StepClocks clocks, DutyBook duties) {
        this.rules = rules;
        this.calendars = calendars;
        this.clocks = clocks;
        this.duties = duties;
    }

    public Date due(DelegateExecution execution, String element) {
        return Date.from(clock(execution, element).due());
    }

    /** The lapse is the due date itself; a name of its own keeps the models readable. */
    public Date lapse(DelegateExecution execution, String element) {
        return due(execution, element);
    }

    public Date reminder(DelegateExecution execution, String element) {
        DeadlineRule rule = rule(Keys.process(execution), element);
        return Date.from(reminder(clock(execution, element).due(), rule, calendars.current()));
    }

    public Date escalation(DelegateExecution execution, String element) {
        DeadlineRule rule = rule(Keys.process(execution), element);
        return Date.from(escalation(clock(execution, element), rule, calendars.current()));
    }

    private StepClock clock(DelegateExecution execution, String element) {
        return clocks.of(execution, element);
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
        return rules.of(process, element);
    }

    static Instant reminder(Instant due, DeadlineRule rule, WorkingCalendar calendar) {
        return calendar.reminderBefore(due, rule.remindBefore());
    }

    /** What has lapsed once has no second lapse: when it falls due again it goes up at once. */
    static Instant escalation(StepClock clock, DeadlineRule rule, WorkingCalendar calendar) {
        return clock.isLate() ? clock.due() : escalation(clock.due(), rule, calendar);
    }

    static Instant escalation(Instant due, DeadlineRule rule, WorkingCalendar calendar) {
        return calendar.addWorkingDays(due, Math.max(1, rule.escalateAfter())).at();
    }
}
