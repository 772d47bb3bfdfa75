package org.duban.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.access.ActAs;
import org.duban.access.DemoAccounts;
import org.duban.application.DemoFiling;
import org.duban.bulletin.DemoBulletin;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.plan.DemoPlan;
import org.duban.plan.Plan;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.duban.risk.DemoVerdicts;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.duban.workflow.engine.DemoClock;
import org.duban.workflow.engine.DemoPump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the demo's story at its first start: the sample plan is published early in 2022 and lived through until the
 * autumn by its own officials, each with the rights of the account, so that every phase, light and kind of trouble is
 * there to be looked at.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "duban.demo.story", havingValue = "true", matchIfMissing = true)
@Order(DemoAccounts.ORDER + 10)
class DemoStory implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 14);
    private static final LocalDate CLOSURE_ASKED = LocalDate.of(2022, 7, 27);
    private static final LocalDate SECOND_CLOSURE_ASKED = LocalDate.of(2022, 9, 13);
    private static final LocalDate BULLETIN_MADE = LocalDate.of(2022, 7, 13);
    private static final LocalDate BULLETIN_ABOUT = LocalDate.of(2022, 6, 30);
    /** Often enough for a story: lights and risks are looked at in the first days of each month. */
    private static final int FIRST_DAYS = 3;

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 14);

    private final DemoPlan demoPlan;
    private final DemoScript script;
    private final DemoCast cast;
    private final Plans plans;
    private final WorkItemMapper items;
    private final DemoStage stage;
    private final DemoProjectStory projects;
    private final DemoIndicatorStory indicators;
    private final DemoSurveyStory surveys;
    private final DemoAssessmentStory assessment;
    private final DemoVerdicts verdicts;
    private final Calendars calendars;
    private final DemoClock clock;
    private final DemoPump pump;
    private final ActAs actAs;
    private final JsonMapper json;
    private final DemoFiling filing;
    private final DemoBulletin bulletin;
    private final NewDay newDay;

    DemoStory(
            DemoPlan demoPlan,
            DemoScript script,
            DemoCast cast,
            Plans plans,
            WorkItemMapper items,
            DemoStage stage,
            DemoProjectStory projects,
            DemoIndicatorStory indicators,
            DemoSurveyStory surveys,
            DemoAssessmentStory assessment,
            DemoVerdicts verdicts,
            Calendars calendars,
            DemoClock clock,
            DemoPump pump,
            ActAs actAs,
            JsonMapper json,
            DemoFiling filing,
            DemoBulletin bulletin,
            NewDay newDay) {
        this.demoPlan = demoPlan;
        this.script = script;
        this.cast = cast;
        this.plans = plans;
        this.items = items;
        this.stage = stage;
        this.projects = projects;
        this.indicators = indicators;
        this.surveys = surveys;
        this.assessment = assessment;
        this.verdicts = verdicts;
        this.calendars = calendars;
        this.clock = clock;
        this.pump = pump;
        this.actAs = actAs;
        this.json = json;
        this.filing = filing;
        this.bulletin = bulletin;
        this.newDay = newDay;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (actAs.as("office", demoPlan::isPublished)) {
            return;
        }
        log.info("正在准备演示数据：按 2022 年的时间推演样例规划，约需一分钟……");
        clock.set(at(PUBLISHED, 9));
        long planId = actAs.as("office", demoPlan::publish);
        pump.drain();
        live(planId);
        log.info("演示数据已就绪，演示时钟现为 {}", TODAY);
    }

    private void live(long planId) {
        Plan plan = plans.plan(planId);
        Map<Long, Integer> order = order(plans.tasks(planId));
        WorkingCalendar calendar = calendars.current();
        for (LocalDate day = PUBLISHED; day.isBefore(TODAY); day = calendar.nextWorkingDay(day)) {
            pump.advance(at(day, 10));
            if (day.getDayOfMonth() <= FIRST_DAYS) {
                newDay.begin();
            }
            work(plan, order, day);
            applications(order, day);
            projects.live(planId, day);
            indicators.live(planId, day);
            bulletin(planId, day);
            surveys.live(planId, day);
            assessment.live(planId, day);
            pump.drain();
        }
        pump.advance(at(TODAY, 9));
        newDay.begin();
    }

    /** On the first section of the plan: its units are few enough for a story. */
    private void bulletin(long planId, LocalDate day) {
        if (day.equals(BULLETIN_MADE)) {
            String section = plans.tasks(planId).get(0).section();
            stage.act("office", () -> bulletin.ofQuarter(planId, BULLETIN_ABOUT, section));
        }
    }

    /** The two short tasks ask to be closed once their round is through; the second too late to be decided by now. */
    private void applications(Map<Long, Integer> order, LocalDate day) {
        if (day.equals(CLOSURE_ASKED) || day.equals(SECOND_CLOSURE_ASKED)) {
            int number = day.equals(CLOSURE_ASKED) ? 17 : 19;
            order.entrySet().stream()
                    .filter(task -> task.getValue() == number)
                    .forEach(task -> askForClosure(task.getKey()));
        }
    }

    private void askForClosure(long planTaskId) {
        String handler = cast.leadHandler(planTaskId);
        var content = json.valueToTree(Map.of("summary", "规定动作全部完成，已通过验收，申请办结销号。", "grade", "GOOD"));
        try {
            stage.act(handler, () -> {
                verdicts.judgeAll(planTaskId);
                return filing.file("CLOSURE", planTaskId, content);
            });
        } catch (RuleViolated notYet) {
            log.warn("演示中的办结申请未能提出：{}", notYet.getMessage()); // the rest of the story stands without it
        }
        pump.drain();
    }

    /** One day's work; what a step sets off the same day is done on a later one, as in life. */
    private void work(Plan plan, Map<Long, Integer> order, LocalDate day) {
        for (WorkItem duty : items.open(0, Integer.MAX_VALUE)) {
            int number = duty.planTaskId() == null ? 0 : order.getOrDefault(duty.planTaskId(), 0);
            script.answer(plan, duty, number, day).ifPresent(answer -> stage.play(duty, answer));
        }
        pump.drain();
    }

    private static Map<Long, Integer> order(List<PlanTask> tasks) {
        Map<Long, Integer> order = new HashMap<>();
        tasks.forEach(task -> order.put(task.id(), order.size()));
        return order;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SystemTime.ZONE).toInstant();
    }
}
