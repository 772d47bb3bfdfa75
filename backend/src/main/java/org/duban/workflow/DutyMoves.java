package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.DutyMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves the due date of an open duty, and with it all its timers; the original date stays in its row. */
@Component
class DutyMoves {

    private final WorkItemMapper mapper;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DutyMoves(
            WorkItemMapper mapper,
            TaskService tasks,
            ManagementService management,
            Deadlines deadlines,
            Calendars calendars,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    void move(long workItemId, Instant due, String reason) {
        move(workItemId, due, reason, calendars.current());
    }

    void move(long workItemId, Instant due, String reason, WorkingCalendar calendar) {
        WorkItem item = mapper.lock(workItemId);
        if (item == null || !item.isOpen()) {
            return; // done or withdrawn meanwhile: nothing to move
        }
        Instant now = clock.instant();
        mapper.keepPast(item.id(), now);
        mapper.moved(item.id(), due);
        Task task = tasks.createTaskQuery().taskId(item.taskId()).singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        DeadlineRule rule = deadlines.rule(item.process(), item.element());
        for (Job job : management
                .createJobQuery()
                .executionId(item.executionId())
                .timers()
                .list()) {
            management.setJobDuedate(job.getId(), Date.from(newTime(job, item, due, rule, calendar)));
        }
        events.publishEvent(new DutyMoved(DutyBook.duty(item).until(due), item.due(), reason, now));
    }

    private static Instant newTime(Job timer, WorkItem item, Instant due, DeadlineRule rule, WorkingCalendar calendar) {
        DutyTimer kind = DutyTimer.of(timer, item.element());
        return kind == null ? due : kind.dateFor(due, item.lapsedAt(), rule, calendar);
    }
}
