package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.Job;
import org.duban.calendar.Calendars;
import org.duban.dispatch.ProgressReports;
import org.duban.plan.Plan;
import org.duban.plan.Plans;
import org.duban.plan.RhythmChanged;
import org.duban.shared.SystemTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a plan asks for progress and about which period: reckoned from what was reported last, in the plan's rhythm. */
@Component
class ReportingRounds {

    private static final String REPORTED_UNTIL = "reportedUntil";
    private static final String NEXT_ROUND = "nextRound";

    /** The office opens what is due on a day when its day begins. */
    private static final LocalTime OPENING = LocalTime.of(8, 30);

    private final Plans plans;
    private final ProgressReports reports;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final ProcessInstances instances;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    ReportingRounds(
            Plans plans,
            ProgressReports reports,
            Deadlines deadlines,
            Calendars calendars,
            ProcessInstances instances,
            RuntimeService runtime,
            ManagementService management,
            Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.instances = instances;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** The period in which a plan begins is the first to be reported on. */
    void begin(long planId, VariableScope process) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemTime.ZONE);
        remember(
                process,
                ReportPeriod.of(today, plans.plan(planId).rhythm()).first().minusDays(1));
    }

    /** The first working day after the period; a day gone by fires at once, so that none is missed. */
    Date next(long planId, VariableScope process) {
        return opening(period(planId, process).last().plusDays(1));
    }

    boolean hasMore(long planId, VariableScope process, LocalDate planEnd) {
        return !period(planId, process).first().isAfter(planEnd);
    }

    void open(long planId, VariableScope process) {
        int days = deadlines.rule(ProgressReportProcess.PROCESS, "parts").days();
        Instant deadline =
                calendars.current().addWorkingDays(clock.instant(), days).at();
        ReportPeriod period = period(planId, process);
        reports.openRound(planId, period.label(), deadline);
        remember(process, period.last());
    }

    /** The timer of the next round was set by the rhythm that held before. */
    @EventListener
    void on(RhythmChanged event) {
        instances
                .find(PlanImplementationProcess.PROCESS, event.planId())
                .flatMap(this::waiting)
                .ifPresent(timer -> management.setJobDuedate(timer.getId(), next(event.planId(), timer)));
    }

    private Optional<Job> waiting(String instance) {
        return Optional.ofNullable(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(NEXT_ROUND)
                .singleResult());
    }

    private Date next(long planId, Job timer) {
        Object until = runtime.getVariable(timer.getProcessInstanceId(), REPORTED_UNTIL);
        return opening(period(planId, until).last().plusDays(1));
    }

    /** Reckoned from the last round and not from today: after a long stop each missed one still comes. */
    private ReportPeriod period(long planId, VariableScope process) {
        return period(planId, process.getVariable(REPORTED_UNTIL));
    }

    private ReportPeriod period(long planId, Object reportedUntil) {
        Plan plan = plans.plan(planId);
        return ReportPeriod.after(
                LocalDate.parse(Objects.requireNonNull(reportedUntil).toString()), plan.rhythm(), plan.rhythmSince());
    }

    private static void remember(VariableScope process, LocalDate reportedUntil) {
        process.setVariable(REPORTED_UNTIL, reportedUntil.toString());
    }

    Date opening(LocalDate earliest) {
        LocalDate day = calendars.current().firstWorkingDayFrom(earliest);
        return Date.from(day.atTime(OPENING).atZone(SystemTime.ZONE).toInstant());
    }
}
