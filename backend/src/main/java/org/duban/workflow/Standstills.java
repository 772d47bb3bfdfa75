package org.duban.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.duban.application.Applications;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.DutiesOpened;
import org.duban.dispatch.Duty;
import org.duban.dispatch.Standstill;
import org.duban.dispatch.TaskClock;
import org.duban.dispatch.TaskResumed;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskSuspended;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's clock of a task stand still and run again: all its jobs wait, so that no deadline fires and nothing
 * goes on; afterwards every open deadline and timer has moved by the working time in between.
 */
@Component
class Standstills {

    private static final int RUNS = 1;
    private static final int WAITS = 2;

    private final WorkItemMapper mapper;
    private final ProcessInstanceMapper instances;
    private final DutyMoves moves;
    private final ManagementService management;
    private final TaskStanding tasks;
    private final TaskClock taskClock;
    private final Applications applications;
    private final Calendars calendars;

    Standstills(
            WorkItemMapper mapper,
            ProcessInstanceMapper instances,
            DutyMoves moves,
            ManagementService management,
            TaskStanding tasks,
            TaskClock taskClock,
            Applications applications,
            Calendars calendars) {
        this.mapper = mapper;
        this.instances = instances;
        this.moves = moves;
        this.management = management;
        this.tasks = tasks;
        this.taskClock = taskClock;
        this.applications = applications;
        this.calendars = calendars;
    }

    /** Holds the task of a duty, as every step does first, and refuses while its clock stands still. */
    void refuse(long workItemId) {
        Long planTaskId = mapper.taskOfOpen(workItemId);
        if (planTaskId != null && tasks.lock(planTaskId).isSuspended()) {
            refuseWhileItStands(planTaskId, workItemId);
        }
    }

    private void refuseWhileItStands(long planTaskId, long workItemId) {
        WorkItem item = mapper.find(workItemId);
        if (item != null && !isForStandstill(item)) {
            throw RuleViolated.conflict("task-suspended", sentence(planTaskId));
        }
    }

    private String sentence(long planTaskId) {
        Standstill standstill = taskClock.standstill(planTaskId).orElseThrow();
        return "该任务自" + standstill.fromAt().atZone(SystemTime.ZONE).toLocalDate() + "起中止（" + standstill.reason()
                + "），期间时限停走，不能办理；恢复后时限相应顺延";
    }

    private boolean isForStandstill(WorkItem item) {
        return isForStandstill(item.process(), item.subjectId());
    }

    private boolean isForStandstill(String process, long subjectId) {
        return process.equals(ApplicationApprovalProcess.PROCESS) && applications.isForStandstill(subjectId);
    }

    /** Holds the task, as every step does first, and says whether its standstill holds this instance too. */
    boolean holds(long planTaskId, String process, long subjectId) {
        return tasks.lock(planTaskId).isSuspended() && !isForStandstill(process, subjectId);
    }

    /** What a new model has brought to an instance that stands still waits like the rest. */
    void keep(String instanceId) {
        instances.setJobs(instanceId, WAITS);
    }

    @EventListener
    void on(TaskSuspended event) {
        setJobs(event.planTaskId(), WAITS);
    }

    /** A job that was running already when the clock stopped is undone here, and tried again once it runs. */
    @EventListener
    void on(DutiesOpened event) {
        event.duties().forEach(opened -> refuseToOpen(opened.duty()));
    }

    private void refuseToOpen(Duty duty) {
        Long task = duty.planTaskId();
        if (task != null && tasks.lock(task).isSuspended()) {
            refuseWhileItStands(task, duty.workItemId());
        }
    }

    @EventListener
    void on(TaskResumed event) {
        setJobs(event.planTaskId(), RUNS);
        WorkingCalendar calendar = calendars.current();
        List<WorkItem> stood = mapper.openOnTask(event.planTaskId()).stream()
                .filter(item -> !item.createdAt().isAfter(event.pause().from()))
                .toList();
        Set<String> running = stood.stream()
                .filter(item -> item.due().isAfter(event.pause().from()))
                .map(WorkItem::executionId)
                .collect(Collectors.toSet());
        stood.stream()
                .filter(item -> running.contains(item.executionId()))
                .forEach(item -> moves.move(
                        item.id(),
                        calendar.afterPauses(calendar.endOf(dayOf(item)), List.of(event.pause()))
                                .at(),
                        "任务恢复，时限按中止的工作日顺延",
                        calendar));
        for (ProcessInstanceMapper.TaskJob job : instances.jobsOfTask(event.planTaskId())) {
            if (job.due() != null && !running.contains(job.executionId())) {
                // The timers of a duty in time have moved with it; what else waits, as the escalation of a late one,
                // moves here.
                Instant moved = calendar.afterPauses(job.due(), List.of(event.pause()));
                management.setJobDuedate(job.id(), Date.from(moved));
            }
        }
    }

    private void setJobs(long planTaskId, int state) {
        instances.ofTask(planTaskId).forEach(instance -> instances.setJobs(instance, state));
    }

    private static LocalDate dayOf(WorkItem item) {
        return item.due().atZone(SystemTime.ZONE).toLocalDate();
    }
}
