package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.access.Role;
import org.duban.burden.Ask;
import org.duban.burden.Repeats;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.Acting;
import org.duban.dispatch.DutyCompleted;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.TaskScope;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.NewId;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: urged with a reason, received, answered; settled by the duty's end. */
@Service
@Transactional
class Urges {

    private static final int REASON = 500;
    private static final int REPLY = 2000;
    private static final int MOST_AT_ONCE = 100;

    private static final Map<String, String> SORTABLE = Map.of(
            "urgedAt", "u.urged_at",
            "receivedAt", "u.received_at",
            "repliedAt", "u.replied_at",
            "unit", "u.unit_name",
            "duty", "u.duty_name");

    private final UrgeMapper mapper;
    private final Urging urging;
    private final Repeats repeats;
    private final TaskScope scope;
    private final Timeline timeline;
    private final Calendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Urges(
            UrgeMapper mapper,
            Urging urging,
            Repeats repeats,
            TaskScope scope,
            Timeline timeline,
            Calendars calendars,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.urging = urging;
        this.repeats = repeats;
        this.scope = scope;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** Urges all of these duties or none of them. */
    List<Long> urge(Set<Long> workItemIds, @Nullable String reason, @Nullable String repeatReason) {
        new FormCheck()
                .that(!workItemIds.isEmpty(), "workItemIds", "请选择要催办的事项")
                .that(workItemIds.size() <= MOST_AT_ONCE, "workItemIds", "一次最多催办 " + MOST_AT_ONCE + " 件")
                .required("reason", reason, "催办事由", REASON)
                .done();
        List<UrgedDuty> duties = openAndVisible(workItemIds);
        duties.forEach(urging::urger);
        refuseStanding(duties);
        refuseTooSoon(duties);
        repeats.weigh(Ask.urge(List.copyOf(workItemIds)), duties.get(0).planId(), repeatReason);
        String words = String.valueOf(reason).strip();
        return duties.stream()
                .map(duty -> urge(duty, urging.urger(duty), words))
                .toList();
    }

    private List<UrgedDuty> openAndVisible(Set<Long> ids) {
        List<UrgedDuty> duties = heldOpen(ids);
        duties.forEach(duty -> {
            if (duty.planTaskId() != null) {
                scope.check(duty.planTaskId());
            }
        });
        if (duties.size() < ids.size()) {
            Set<Long> closed = new HashSet<>(ids);
            duties.forEach(duty -> closed.remove(duty.id()));
            throw RuleViolated.conflict("duty-not-open", "所选事项中有 " + closed.size() + " 件已办结或不存在，请刷新后重新选择");
        }
        return duties;
    }

    /** Read once they are held: whoever waited for them sees that they were urged meanwhile. */
    private List<UrgedDuty> heldOpen(Set<Long> ids) {
        List<Long> held = mapper.hold(ids);
        return held.isEmpty() ? List.of() : mapper.open(held);
    }

    private static void refuseStanding(List<UrgedDuty> duties) {
        List<String> standing = duties.stream()
                .filter(duty -> duty.suspendedAt() != null)
                .map(UrgedDuty::told)
                .toList();
        if (!standing.isEmpty()) {
            throw RuleViolated.conflict("task-suspended", "任务已中止，时限停走，恢复前不催办：" + String.join("、", standing));
        }
    }

    private void refuseTooSoon(List<UrgedDuty> duties) {
        WorkingCalendar calendar = calendars.current();
        List<String> resting = duties.stream()
                .filter(duty -> duty.lastUrgedAt() != null)
                .filter(duty -> over(duty, calendar).isAfter(clock.instant()))
                .map(duty -> duty.told() + "（" + day(over(duty, calendar)) + "起可再次催办）")
                .toList();
        if (!resting.isEmpty()) {
            throw RuleViolated.conflict(
                    "urged-lately",
                    "同一事项 " + CoolDown.OF_URGES.workingDays() + " 个工作日内只催办一次：" + String.join("、", resting));
        }
    }

    private static Instant over(UrgedDuty duty, WorkingCalendar calendar) {
        return CoolDown.OF_URGES.over(Objects.requireNonNull(duty.lastUrgedAt()), calendar);
    }

    private long urge(UrgedDuty duty, Urging.Urger urger, String reason) {
        Acting by = urger.by();
        Instant now = clock.instant();
        NewId id = new NewId();
        mapper.insert(
                new Urge(
                        0,
                        duty.id(),
                        null,
                        duty.planId(),
                        duty.planTaskId(),
                        duty.name(),
                        duty.unitId(),
                        duty.unitName(),
                        duty.role(),
                        reason,
                        now,
                        by.signature(),
                        urger.as(),
                        by.unitId(),
                        by.unitName(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                id);
        timeline.enter(duty.planId(), duty.planTaskId(), TimelineKind.URGED, "催办" + duty.told() + "：" + reason);
        events.publishEvent(new DutyUrged(id.value(), duty.duty(), named(by), reason, now));
        return id.value();
    }

    /**
     * By the rules of the ladder, in the office's name.
     *
     * @return the new urge, or the last one while a duty is still left in peace after it
     */
    long byRule(Matter matter, String reason) {
        return matter.ground() == Ground.LATE_DUTY
                ? byRule(matter.subjectId(), reason)
                : urge(matter, urging.officeByRule(), reason);
    }

    private long byRule(long workItemId, String reason) {
        UrgedDuty duty = heldOpen(Set.of(workItemId)).stream().findFirst().orElseThrow();
        Urge last = mapper.last(workItemId);
        if (last != null && over(duty, calendars.current()).isAfter(clock.instant())) {
            return last.id();
        }
        return urge(duty, new Urging.Urger(UrgedAs.OFFICE, urging.officeByRule()), reason);
    }

    private long urge(Matter matter, Acting by, String reason) {
        Instant now = clock.instant();
        NewId id = new NewId();
        mapper.insert(
                new Urge(
                        0,
                        null,
                        matter.id(),
                        matter.planId(),
                        matter.planTaskId(),
                        matter.subject(),
                        matter.unitId(),
                        matter.unitName(),
                        Role.HANDLER.name(),
                        reason,
                        now,
                        by.signature(),
                        UrgedAs.OFFICE,
                        by.unitId(),
                        by.unitName(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                id);
        timeline.enter(matter.planId(), matter.planTaskId(), TimelineKind.URGED, "催办" + matter.told() + "：" + reason);
        events.publishEvent(new MatterUrged(
                id.value(),
                matter.id(),
                matter.planTaskId(),
                matter.unitId(),
                matter.subject(),
                named(by),
                reason,
                now));
        return id.value();
    }

    private static String named(Acting by) {
        return by.unitName() == null ? by.signature() : by.unitName() + " " + by.signature();
    }

    void receive(long id) {
        Urge urge = answerable(id);
        Acting by = urging.answerer(urge);
        if (urge.receivedAt() != null) {
            throw RuleViolated.conflict("already-received", "该催办已由" + urge.receivedBy() + "签收，无须重复签收");
        }
        mapper.receive(id, clock.instant(), by.signature());
    }

    /** Answering receives too; an answer may be corrected as long as the duty is open. */
    void reply(long id, @Nullable String reply) {
        new FormCheck().required("reply", reply, "办理情况", REPLY).done();
        Urge urge = answerable(id);
        Acting by = urging.answerer(urge);
        Instant now = clock.instant();
        mapper.receive(id, now, by.signature());
        String words = String.valueOf(reply).strip();
        mapper.reply(id, words, now, by.signature());
        timeline.enter(
                urge.planId(),
                urge.planTaskId(),
                TimelineKind.URGED,
                urge.unitName() + "回复催办“" + urge.dutyName() + "”：" + words);
        events.publishEvent(new UrgeAnswered(
                id,
                urge.workItemId(),
                urge.matterId(),
                urge.planTaskId(),
                urge.dutyName(),
                urge.unitName(),
                urge.urgedAs(),
                urge.urgedUnitId(),
                words,
                now));
    }

    private Urge answerable(long id) {
        find(id);
        Urge urge = mapper.lock(id);
        if (urge == null) {
            throw RuleViolated.notFound("该催办");
        }
        if (urge.settledAt() != null) {
            throw RuleViolated.conflict("urge-settled", "“" + urge.dutyName() + "”已办结，该催办无须再签收或回复");
        }
        return urge;
    }

    @Transactional(readOnly = true)
    public UrgeRow find(long id) {
        return seen(id).orElseThrow(() -> RuleViolated.notFound("该催办"));
    }

    /** None for whoever may not see it. */
    @Transactional(readOnly = true)
    public Optional<UrgeRow> seen(long id) {
        return mapper.list(UrgeFilter.one(id, visibleUnits()), "u.id", 1, 0).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Page<UrgeRow> list(UrgeController.Query query, PageRequest page) {
        UrgeFilter filter = new UrgeFilter(
                null,
                query.planId(),
                query.planTaskId(),
                query.workItemId(),
                query.unitId(),
                query.state(),
                query.unanswered(),
                query.urgedFrom() == null
                        ? null
                        : query.urgedFrom().atStartOfDay(SystemTime.ZONE).toInstant(),
                AsOf.of(query.asOf(), clock).at(),
                visibleUnits());
        String orderBy = page.orderBy(SORTABLE, "u.id desc");
        return new Page<>(mapper.list(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    private @Nullable Set<Long> visibleUnits() {
        return scope.visible().limit();
    }

    @EventListener
    void on(DutyCompleted event) {
        mapper.settle(event.duty().workItemId(), event.at());
    }

    @EventListener
    void on(DutyWithdrawn event) {
        mapper.settle(event.duty().workItemId(), event.at());
    }

    /** The matter is over; what was urged of a duty is settled with the duty. */
    void settle(Matter matter, Instant at) {
        if (matter.ground() != Ground.LATE_DUTY) {
            mapper.settleMatter(matter.id(), at);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SystemTime.ZONE);
    }
}
