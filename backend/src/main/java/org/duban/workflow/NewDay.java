package org.duban.workflow;

import org.duban.dispatch.LightSweep;
import org.duban.dispatch.Lights;
import org.duban.indicator.IndicatorCalendar;
import org.duban.overview.MonthBook;
import org.duban.risk.RiskWatch;
import org.duban.supervision.LadderSweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What follows from a new day alone: lateness grows, posts end, months close and values fall due without anything happening. */
@Component
class NewDay {

    private final LightSweep sweep;
    private final Lights lights;
    private final RiskWatch risks;
    private final LeftHands hands;
    private final LadderSweep ladder;
    private final MonthBook months;
    private final IndicatorCalendar indicators;

    NewDay(
            LightSweep sweep,
            Lights lights,
            RiskWatch risks,
            LeftHands hands,
            LadderSweep ladder,
            MonthBook months,
            IndicatorCalendar indicators) {
        this.sweep = sweep;
        this.lights = lights;
        this.risks = risks;
        this.hands = hands;
        this.ladder = ladder;
        this.months = months;
        this.indicators = indicators;
    }

    /** Several servers may do it at once: each task and duty is locked and looked at again, to the same end. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    void begin() {
        hands.release();
        sweep.judgeByNewTable();
        lights.refreshRunningLate();
        risks.look();
        ladder.run();
        months.close();
        indicators.ask();
    }
}
