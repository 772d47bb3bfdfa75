package org.duban.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.access.CurrentUser;
import org.duban.plan.document.Defect.SubjectType;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Publishes a plan: from then on its words stand, and its tasks are dispatched. */
@Service
class Publications {
    private final Plans plans;
    private final PlanMapper mapper;
    private final TaskMapper tasks;
    private final DefectMapper defects;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Publications(
            Plans plans,
            PlanMapper mapper,
            TaskMapper tasks,
            DefectMapper defects,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.mapper = mapper;
        this.tasks = tasks;
        this.defects = defects;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    void publish(
            long planId,
            @Nullable String paperNumber,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable ReportingRhythm rhythm) {
        Plan plan = plans.lock(planId);
        refuseUnready(plan);
        LocalDate first = required("start", start == null ? plan.periodStart() : start, "文本没有写明规划期，请填写起始日期");
        LocalDate last = required("end", end == null ? plan.periodEnd() : end, "文本没有写明规划期，请填写结束日期");
        if (!last.isAfter(first)) {
            throw RuleViolated.invalid("end", "结束日期应晚于起始日期");
        }
        String number = paperNumber == null || paperNumber.isBlank() ? null : paperNumber.strip();
        mapper.publish(
                planId,
                number,
                first,
                last,
                rhythm == null ? ReportingRhythm.QUARTERLY : rhythm,
                clock.instant(),
                user.get().name());
        events.publishEvent(new PlanPublished(planId));
    }

    /** For the time to come: rounds that are open stay as they are. */
    void changeRhythm(long planId, ReportingRhythm rhythm, String reason, int version) {
        Plan plan = plans.lock(planId);
        if (plan.version() != version) {
            throw RuleViolated.stale();
        }
        if (plan.state() != PlanState.PUBLISHED) {
            throw RuleViolated.conflict("plan-not-running", "只有正在实施的规划才能调整填报周期");
        }
        if (plan.rhythm() == rhythm) {
            throw RuleViolated.conflict("rhythm-same", "填报周期已经是" + rhythm.label() + "，无需调整");
        }
        mapper.changeRhythm(planId, rhythm, LocalDate.now(clock));
        mapper.insertEdit(new PlanEdit(
                planId,
                SubjectType.DOCUMENT,
                planId,
                rhythmOf(plan.rhythm()),
                rhythmOf(rhythm),
                reason.strip(),
                clock.instant(),
                user.get().username()));
        events.publishEvent(new RhythmChanged(planId));
    }

    private static String rhythmOf(ReportingRhythm rhythm) {
        return "{\"rhythm\":\"" + rhythm.label() + "\"}";
    }

    private void refuseUnready(Plan plan) {
        if (plan.state() != PlanState.DRAFT) {
            throw RuleViolated.conflict("plan-published", "规划已经发布，不能重复发布");
        }
        if (tasks.taskCount(plan.id()) == 0) {
            throw RuleViolated.conflict("no-tasks", "规划中没有重点任务，无从下达，不能发布");
        }
        long open = defects.openBlocking(plan.id());
        if (open > 0) {
            throw RuleViolated.conflict("defects-open", "还有" + open + "处必须先处理的缺陷（单位无法识别、文本不完整等），处理完毕后才能发布");
        }
    }

    private static LocalDate required(String field, @Nullable LocalDate date, String sentence) {
        if (date == null) {
            throw RuleViolated.invalid(field, sentence);
        }
        return date;
    }
}
