package org.duban.application.kind;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.DutyExtended;
import org.duban.application.Line;
import org.duban.application.Matter;
import org.duban.application.OpenDuties;
import org.duban.application.OpenDuty;
import org.duban.application.SubjectType;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.Milestone;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.dispatch.WorkPlans;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 延期: more time for one duty or one milestone; the original date stays beside the new one. */
@Component
class Extension implements ApplicationKind<Extension.Content> {
    private static final int REASON = 2000;

    private final ObjectProvider<OpenDuties> duties;
    private final TaskStanding tasks;
    private final WorkPlans workPlans;
    private final Plans plans;
    private final Calendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Extension(
            ObjectProvider<OpenDuties> duties,
            TaskStanding tasks,
            WorkPlans workPlans,
            Plans plans,
            Calendars calendars,
            Clock clock,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.tasks = tasks;
        this.workPlans = workPlans;
        this.plans = plans;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** Either a duty or a milestone, until when, and why. */
    record Content(
            @Nullable Long workItemId,
            @Nullable Long milestoneId,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    @Override
    public String word() {
        return "EXTENSION";
    }

    @Override
    public String label() {
        return "延期";
    }

    @Override
    public String purpose() {
        return "一项待办或一个里程碑不能按期完成时，请求延长期限";
    }

    @Override
    public boolean isOfLead() {
        return false;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return Optional.empty();
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        if ((content.workItemId() == null) == (content.milestoneId() == null)) {
            throw RuleViolated.invalid("workItemId", "请选择要延期的一项待办或一个里程碑");
        }
        return content.workItemId() == null
                ? ofMilestone(task, content, Objects.requireNonNull(content.milestoneId()))
                : ofDuty(task, content, content.workItemId());
    }

    private static List<Line> lines(Content content) {
        return new Lines()
                .say("申请延至", content.until())
                .say("延期理由", content.reason())
                .all();
    }

    @Override
    public void apply(Application granted, Content content) {
        LocalDate until = Objects.requireNonNull(content.until());
        if (granted.subjectType() == SubjectType.MILESTONE) {
            workPlans.extendMilestone(granted.subjectId(), until, Objects.requireNonNull(content.reason()));
        } else {
            // Done or moved further meanwhile: nothing is left to extend, and a deadline is never brought forward.
            Instant end = calendars.current().endOf(until).at();
            duties.getObject()
                    .find(granted.subjectId())
                    .filter(duty -> duty.due().isBefore(end))
                    .ifPresent(duty -> events.publishEvent(new DutyExtended(duty.workItemId(), end, granted.id())));
        }
    }

    private Matter ofDuty(TaskStatus task, Content content, long workItemId) {
        OpenDuty duty = duties.getObject()
                .find(workItemId)
                .filter(found -> Objects.equals(found.planTaskId(), task.planTaskId()))
                .orElseThrow(() -> RuleViolated.invalid("workItemId", "该待办不属于本任务，或已办结，无需延期"));
        if (duty.isOfApproval()) {
            throw RuleViolated.invalid("workItemId", "申请审批环节的时限不能申请延期");
        }
        if (duty.isOfSupervision()) {
            throw RuleViolated.invalid("workItemId", "督办文书的答复时限不能申请延期，请对逾期的事项申请延期");
        }
        LocalDate due = LocalDate.ofInstant(duty.due(), SystemTime.ZONE);
        Matter.Extent extent = extent(task, content, due);
        return new Matter(
                duty.unitId(), SubjectType.WORK_ITEM, workItemId, "待办：" + duty.name(), extent, lines(content));
    }

    private Matter ofMilestone(TaskStatus task, Content content, long milestoneId) {
        Milestone milestone = tasks.milestones(task.planTaskId()).stream()
                .filter(found -> found.id() == milestoneId)
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("milestoneId", "该里程碑不在本任务现行的实施方案中"));
        if (milestone.state() == MilestoneState.DONE) {
            throw RuleViolated.invalid("milestoneId", "里程碑“" + milestone.title() + "”已完成，无需延期");
        }
        Long unit = milestone.unitId() == null ? task.leadUnitId() : milestone.unitId();
        if (unit == null) {
            throw RuleViolated.conflict("no-lead", "该任务尚未确定主办单位，不能申请里程碑延期");
        }
        Matter.Extent extent = extent(task, content, milestone.due());
        return new Matter(unit, SubjectType.MILESTONE, milestoneId, "里程碑：" + milestone.title(), extent, lines(content));
    }

    /** By how many working days the deadline is to move; refuses what is missing or wrong, all of it at once. */
    private Matter.Extent extent(TaskStatus task, Content content, LocalDate present) {
        WorkingCalendar calendar = calendars.current();
        LocalDate planEnd = plans.plan(task.planId()).periodEnd();
        Map<String, String> errors = new LinkedHashMap<>();
        new LaterDate(LocalDate.now(clock), present, planEnd, calendar::isWorkingDay)
                .objection(content.until())
                .ifPresent(sentence -> errors.put("until", sentence));
        Texts.required(errors, "reason", content.reason(), "延期理由", REASON);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        int days = calendar.workingDaysBetween(present, Objects.requireNonNull(content.until()));
        return new Matter.Extent(days, 1, false, present);
    }
}
