package org.duban.workflow;

import java.time.Instant;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.duban.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The three timers of a duty, each known by the ending of its id; all follow from the due date. */
enum DutyTimer {
    REMINDER("Reminder"),
    LAPSE("Lapsed"),
    ESCALATION("Escalation");

    private final String ending;

    DutyTimer(String ending) {
        this.ending = ending;
    }

    static @Nullable DutyTimer of(Job timer, String element) {
        String about = ((TimerEntity) timer).getJobHandlerConfigurationRaw();
        for (DutyTimer kind : values()) {
            if (about.contains(element + kind.ending)) {
                return kind;
            }
        }
        return null;
    }

    boolean isDeclared(BpmnModelInstance model, String element) {
        return model.getModelElementById(element + ending + "Timer") != null;
    }

    /** @param lapsedAt the first lapse: what falls due again after it has no second one, and goes up at once */
    Instant dateFor(Instant due, @Nullable Instant lapsedAt, DeadlineRule rule, WorkingCalendar calendar) {
        boolean fallsDueAgain = lapsedAt != null && due.isAfter(lapsedAt);
        return switch (this) {
            case REMINDER -> Deadlines.reminder(due, rule, calendar);
            case LAPSE -> due;
            case ESCALATION -> fallsDueAgain ? due : Deadlines.escalation(due, rule, calendar);
        };
    }
}
