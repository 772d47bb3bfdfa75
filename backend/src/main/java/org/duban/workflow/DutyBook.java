package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.duban.dispatch.DutiesLapsed;
import org.duban.dispatch.DutiesOpened;
import org.duban.dispatch.Duty;
import org.duban.dispatch.DutyCompleted;
import org.duban.dispatch.DutyEscalated;
import org.duban.dispatch.DutyHandedOver;
import org.duban.dispatch.DutyReminded;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.dispatch.StepTakenBack;
import org.duban.organisation.People;
import org.duban.organisation.Person;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.shared.NewId;
import org.duban.shared.Portions;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps one {@link WorkItem} a user task, in the engine's transaction, and tells the features what became of it. */
@Component
class DutyBook {

    private static final int BATCH = 100;

    private final WorkItemMapper mapper;
    private final Units units;
    private final StepClocks clocks;
    private final DutyColleagues colleagues;
    private final People people;
    private final TaskService tasks;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final OpeningDuties opening = new OpeningDuties(this::opened);

    /** @param tasks asked for late: the engine tells this one of its tasks before it is wholly there */
    DutyBook(
            WorkItemMapper mapper,
            Units units,
            StepClocks clocks,
            DutyColleagues colleagues,
            People people,
            @Lazy TaskService tasks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.units = units;
        this.clocks = clocks;
        this.colleagues = colleagues;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void onTask(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> opening.add(task);
            case TaskListener.EVENTNAME_DELETE -> withdrawn(task);
            default -> {} // completion is written by the one who completes; who has it in hand is our row's alone
        }
    }

    /** Duties that the engine has opened and that are not written down yet; the engine alone leads there. */
    void writeOpened() {
        opening.write();
    }

    private void opened(List<DelegateTask> opened) {
        Instant now = clock.instant();
        List<Group> groups = opened.stream().map(DutyBook::group).toList();
        Map<Long, String> names = units.names(groups.stream().map(Group::unitId).collect(Collectors.toSet()));
        Map<Long, String> persons = persons(groups);
        List<NewDuty> duties = IntStream.range(0, opened.size())
                .mapToObj(i -> duty(opened.get(i), groups.get(i), names, persons, now))
                .toList();
        List<DutiesOpened.Opened> written =
                Portions.of(duties, BATCH).stream().flatMap(this::written).toList();
        events.publishEvent(new DutiesOpened(written, now));
    }

    /** The names of those whose alone a duty is; of most duties nobody's. */
    private Map<Long, String> persons(List<Group> groups) {
        Set<Long> ids =
                groups.stream().map(Group::person).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private Stream<DutiesOpened.Opened> written(List<NewDuty> duties) {
        List<NewId> ids = duties.stream().map(duty -> new NewId()).toList();
        mapper.insert(duties, ids);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new DutiesOpened.Opened(
                        duties.get(i).duty(ids.get(i).value()),
                        duties.get(i).clock().lapsedAt()));
    }

    private NewDuty duty(
            DelegateTask task, Group group, Map<Long, String> names, Map<Long, String> persons, Instant now) {
        WorkItem last = clocks.last(task.getExecution(), task.getTaskDefinitionKey());
        WorkItem kept = last == null || !isStillHeld(last) ? null : last;
        return new NewDuty(
                task.getId(),
                task.getExecutionId(),
                Keys.process(task),
                task.getTaskDefinitionKey(),
                task.getName(),
                Keys.subject(task.getExecution()),
                Keys.planId(task.getExecution()),
                Keys.planTaskId(task.getExecution()),
                Keys.assignmentId(task.getExecution()),
                group.unitId(),
                Objects.requireNonNull(names.get(group.unitId())),
                group.role(),
                group.person() != null ? group.person() : kept == null ? null : kept.assigneeId(),
                group.person() != null ? persons.get(group.person()) : kept == null ? null : kept.assignee(),
                last == null ? null : last.id(),
                now,
                clocks.of(task, last, now));
    }

    /** What comes again lies with whom it had lain with, if they are still there. */
    private boolean isStillHeld(WorkItem last) {
        return last.assigneeId() != null && colleagues.mayHold(last.assigneeId(), last);
    }

    private static Group group(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Group::of)
                .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " has no candidate group"));
    }

    /** The engine's candidate group {@code unit:ROLE}, or {@code unit:ROLE:person} for what is one person's alone. */
    private record Group(long unitId, String role, @Nullable Long person) {
        static Group of(String key) {
            String[] parts = key.split(":");
            return new Group(Long.parseLong(parts[0]), parts[1], parts.length < 3 ? null : Long.valueOf(parts[2]));
        }
    }

    private void withdrawn(DelegateTask task) {
        writeOpened();
        WorkItem item = mapper.lockByTask(task.getId());
        if (item != null && item.isOpen()) {
            overtaken(item, "流程已继续，该事项不再需要办理");
        }
    }

    /** Ends an open duty whose unit has left the task; the engine's task is taken away after it. */
    void release(WorkItem item, String reason) {
        Instant now = clock.instant();
        mapper.withdrawn(item.id(), now);
        events.publishEvent(new DutyWithdrawn(duty(item), reason, now));
    }

    /** Lays an open duty before another group; nothing of its clock changes. */
    void handOver(WorkItem item, String group, String reason) {
        String before = item.unitId() + ":" + item.role();
        if (group.equals(before)) {
            return;
        }
        Group to = Group.of(group);
        Unit unit = units.find(to.unitId()).orElseThrow();
        mapper.keepPast(item.id(), clock.instant());
        mapper.handedOver(item.id(), unit.id(), unit.name(), to.role());
        tasks.addCandidateGroup(item.taskId(), group);
        tasks.deleteCandidateGroup(item.taskId(), before);
        WorkItem handed = Objects.requireNonNull(mapper.find(item.id()));
        events.publishEvent(new DutyHandedOver(duty(handed), item.unitName(), reason, clock.instant()));
    }

    /** Locks a duty that the caller may see; what one may not see does not exist. */
    WorkItem lockVisible(long id, Seats seats) {
        WorkItem item = mapper.lock(id);
        if (item == null || !seats.sees(item)) {
            throw RuleViolated.notFound("该事项");
        }
        return item;
    }

    /** Of two who act at once, the second is told what the first did. */
    static void requireOpen(WorkItem item) {
        if (!item.isOpen()) {
            throw RuleViolated.conflict(
                    "already-done",
                    item.completedBy() == null ? "该事项已撤销，无须再办理" : "该事项已由" + item.completedBy() + "办理完毕，无须重复办理");
        }
    }

    void completed(WorkItem item, String outcome, @Nullable String answer, Handler by) {
        Instant now = clock.instant();
        mapper.done(item.id(), outcome, answer, by, now);
        events.publishEvent(new DutyCompleted(duty(item), outcome, now));
    }

    /** Ends a duty that nobody has acted on, because what led to it was taken back. */
    void overtaken(WorkItem item, String reason) {
        Instant now = clock.instant();
        mapper.withdrawn(item.id(), now);
        events.publishEvent(new DutyWithdrawn(duty(item), reason, now));
    }

    void recalled(WorkItem item, String reason) {
        Instant now = clock.instant();
        mapper.recalled(item.id(), now);
        events.publishEvent(new StepTakenBack(duty(item), reason, now));
    }

    void reminded(String taskId) {
        writeOpened();
        WorkItem item = mapper.lockByTask(taskId);
        if (item != null && item.isOpen() && item.lapsedAt() == null && item.remindedAt() == null) {
            Instant now = clock.instant();
            mapper.reminded(item.id(), now);
            events.publishEvent(new DutyReminded(duty(item), now));
        }
    }

    /**
     * The lapse is an event beside the task, so the duty is found by what it is about. What other units were given until
     * the same moment lapses with the first: their own timers find it done, and a thousand lapses cost few statements.
     */
    void lapsed(DelegateExecution execution, String element) {
        writeOpened();
        String process = Keys.process(execution);
        long subject = Keys.subject(execution);
        WorkItem own = Objects.requireNonNull(
                mapper.openAt(process, subject, element, Keys.assignmentId(execution)),
                () -> "no open duty at " + element);
        if (own.expiredAt() == null) {
            Instant now = clock.instant();
            lapsed(
                    mapper.lockOpenAt(process, subject, element).stream()
                            .filter(item -> item.expiredAt() == null && (item.id() == own.id() || item.isDueBy(now)))
                            .toList(),
                    now);
        }
    }

    private void lapsed(List<WorkItem> items, Instant now) {
        if (items.isEmpty()) {
            return; // done, or taken down by another, since it was looked at
        }
        mapper.lapsed(items.stream().map(WorkItem::id).toList(), now);
        List<Duty> first = items.stream()
                .filter(item -> item.lapsedAt() == null) // a step that was late before has been told of
                .map(DutyBook::duty)
                .toList();
        if (!first.isEmpty()) {
            events.publishEvent(new DutiesLapsed(first, now));
        }
    }

    void escalated(String taskId) {
        writeOpened();
        WorkItem item = mapper.lockByTask(taskId);
        if (item != null && item.isOpen() && item.escalatedAt() == null) {
            Instant now = clock.instant();
            mapper.escalated(item.id(), now);
            events.publishEvent(new DutyEscalated(duty(item), "LEADER", "残工委领导", now));
        }
    }

    static Duty duty(WorkItem item) {
        return new Duty(
                item.id(),
                item.planId(),
                item.planTaskId(),
                item.element(),
                item.name(),
                item.unitId(),
                item.unitName(),
                item.role(),
                item.due(),
                Seats.isPersonal(item.role()) ? item.assigneeId() : null);
    }
}
