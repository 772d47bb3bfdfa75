package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clock a step gets when it opens: a new one, or the one of its last time. */
@Component
class StepClocks {

    private final WorkItemMapper mapper;
    private final DeadlineRules rules;
    private final List<AgreedDates> agreed;
    private final Calendars calendars;
    private final Clock clock;

    StepClocks(WorkItemMapper mapper, DeadlineRules rules, List<AgreedDates> agreed, Calendars calendars, Clock clock) {
        this.agreed = agreed;
        this.mapper = mapper;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Asked for by each timer of each part of a step; the session answers all but the first without the database. */
    StepClock of(DelegateExecution execution, String element) {
        return of(execution, element, last(execution, element), clock.instant());
    }

    StepClock of(DelegateTask task, @Nullable WorkItem last, Instant now) {
        return of(task.getExecution(), task.getTaskDefinitionKey(), last, now);
    }

    private StepClock of(DelegateExecution execution, String element, @Nullable WorkItem last, Instant now) {
        WorkingCalendar calendar = calendars.current();
        StepClock clock = last == null
                ? StepClock.first(rules.of(Keys.process(execution), element).days(), now, calendar)
                : last.clock().resumed(Objects.requireNonNull(last.completedAt()), now, calendar);
        return agreed.stream()
                .flatMap(dates -> dates.dueOf(execution, element).stream())
                .findFirst()
                .map(date -> last == null ? clock.agreedOn(date) : clock.putOffTo(date))
                .orElse(clock);
    }

    /** The last time of a step. A part that went to another unit begins anew there, its clock too. */
    @Nullable
    WorkItem last(DelegateExecution execution, String element) {
        Long assignment = Keys.assignmentId(execution);
        return mapper.endedOf(Keys.process(execution), Keys.subject(execution)).stream()
                .filter(item -> item.element().equals(element) && Objects.equals(item.assignmentId(), assignment))
                .findFirst()
                .filter(item ->
                        !isOfAssignment(item) || !item.createdAt().isBefore(mapper.heldSince(item.assignment())))
                .orElse(null);
    }

    /** A part of a bulletin, which belongs to no task, stays the part of its unit. */
    private static boolean isOfAssignment(WorkItem item) {
        return item.assignmentId() != null && item.planTaskId() != null;
    }
}
