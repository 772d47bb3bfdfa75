package org.duban.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.duban.calendar.Calendars;
import org.duban.workflow.MigratedDutyMapper.Row;
import org.duban.workflow.migration.DutiesInTow;
import org.springframework.stereotype.Component;

/** Keeps the to-do list and its clocks in agreement with the engine while an instance changes its model. */
@Component
class MigratedDuties implements DutiesInTow {

    private final MigratedDutyMapper mapper;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Standstills standstills;

    MigratedDuties(
            MigratedDutyMapper mapper,
            TaskService tasks,
            ManagementService management,
            Deadlines deadlines,
            Calendars calendars,
            Standstills standstills) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.standstills = standstills;
    }

    /** A duty with the dates of the timers that it still had before. */
    private record InTow(Row row, Map<DutyTimer, Date> running) {}

    @Override
    public void during(String instanceId, BpmnModelInstance former, Runnable migration) {
        MigratedDutyMapper.Subject subject = mapper.lockSubject(instanceId);
        if (subject == null) {
            migration.run();
            return;
        }
        boolean standsStill = standsStill(subject);
        List<InTow> inTow = mapper.lockOpen(subject).stream()
                .map(row -> new InTow(row, running(row)))
                .toList();
        migration.run();
        inTow.forEach(duty -> agree(duty, former));
        if (standsStill) {
            standstills.keep(instanceId);
        }
    }

    @Override
    public boolean standsStill(String instanceId) {
        MigratedDutyMapper.Subject subject = mapper.lockSubject(instanceId);
        return subject != null && standsStill(subject);
    }

    private boolean standsStill(MigratedDutyMapper.Subject subject) {
        Long task = mapper.taskOf(subject);
        return task != null && standstills.holds(task, subject.process(), subject.subjectId());
    }

    private Map<DutyTimer, Date> running(Row row) {
        Map<DutyTimer, Date> running = new HashMap<>();
        for (Job job : timers(row.executionId())) {
            DutyTimer kind = DutyTimer.of(job, row.element());
            if (kind != null) {
                running.put(kind, job.getDuedate());
            }
        }
        return running;
    }

    private void agree(InTow duty, BpmnModelInstance former) {
        Task task = tasks.createTaskQuery().taskId(duty.row().taskId()).singleResult();
        if (task == null) {
            return; // its step is gone, and with it the duty
        }
        mapper.nowAt(duty.row().id(), task.getTaskDefinitionKey(), task.getExecutionId());
        for (Job job : timers(task.getExecutionId())) {
            DutyTimer kind = DutyTimer.of(job, task.getTaskDefinitionKey());
            if (kind != null) {
                set(job, kind, duty, task.getTaskDefinitionKey(), former);
            }
        }
    }

    /** A timer that ran keeps its date; one that the former model had and that ran no more has fired already. */
    private void set(Job job, DutyTimer kind, InTow duty, String element, BpmnModelInstance former) {
        Date before = duty.running().get(kind);
        if (before == null && kind.isDeclared(former, duty.row().element())) {
            management.deleteJob(job.getId());
            return;
        }
        Date date = before == null ? firstDate(kind, duty.row(), element) : before;
        if (!Objects.equals(date, job.getDuedate())) {
            management.setJobDuedate(job.getId(), date);
        }
    }

    /** The engine has counted a new timer from now; a duty's clock runs from its own due date. */
    private Date firstDate(DutyTimer kind, Row row, String element) {
        DeadlineRule rule = deadlines.rule(row.process(), element);
        return Date.from(kind.dateFor(row.due(), row.lapsedAt(), rule, calendars.current()));
    }

    private List<Job> timers(String executionId) {
        return management.createJobQuery().executionId(executionId).timers().list();
    }
}
