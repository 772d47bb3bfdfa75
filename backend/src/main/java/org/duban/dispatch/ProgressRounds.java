package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls for progress: one report for each task that is being carried out, one part for each participant. */
@Component
class ProgressRounds {
    private static final int LABEL = 200;

    private final Plans plans;
    private final ProgressMapper mapper;
    private final ReportHistory history;
    private final TimelineMapper timeline;
    private final DutyInHand dutyInHand;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressRounds(
            Plans plans,
            ProgressMapper mapper,
            ReportHistory history,
            TimelineMapper timeline,
            DutyInHand dutyInHand,
            Actor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.mapper = mapper;
        this.history = history;
        this.timeline = timeline;
        this.dutyInHand = dutyInHand;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    long open(long planId, String label, Instant deadline) {
        return open(planId, label, deadline, Set.of());
    }

    /** @param only these tasks; all that are being carried out when there are none */
    long open(long planId, String label, Instant deadline, Set<Long> only) {
        new FormCheck().required("label", label, "报送批次名称", LABEL).done();
        Instant now = clock.instant();
        if (!deadline.isAfter(now)) {
            throw RuleViolated.invalid("deadline", "报送截止时间应晚于现在");
        }
        // Holding the plan keeps a second opener of the same round waiting instead of failing.
        plans.lock(planId);
        Demand.that(!mapper.hasRound(planId, label), "round-exists", "“" + label + "”已经布置，不能重复布置");
        long roundId = write(
                new ProgressRound(0, planId, label, deadline, now, actor.now().signature()), only);
        List<ProgressReport> reports = mapper.ofRound(roundId);
        history.remember(reports.stream().map(ProgressReport::id).toList());
        events.publishEvent(new ProgressReportsOpened(
                planId,
                reports.stream()
                        .map(report -> new ProgressReportsOpened.Opened(report.id(), report.planTaskId()))
                        .toList()));
        return roundId;
    }

    private long write(ProgressRound round, Set<Long> only) {
        NewId id = new NewId();
        mapper.insertRound(round, id);
        mapper.openReports(id.value(), round.planId(), only);
        mapper.openParts(id.value());
        String sentence = "布置进展报送：" + round.label() + "，截止" + LocalDate.ofInstant(round.deadline(), clock.getZone());
        timeline.insertForRound(id.value(), round.openedAt(), actor.now(), sentence, dutyInHand.workItemId());
        return id.value();
    }
}
