package org.duban.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.duban.dispatch.LightSweep;
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
    private final RiskWatch risks;
    private final LeftHands hands;
    private final LadderSweep ladder;
    private final MonthBook months;
    private final IndicatorCalendar indicators;

    NewDay(
            LightSweep sweep,
            RiskWatch risks,
            LeftHands hands,
            LadderSweep ladder,
            MonthBook months,
            IndicatorCalendar indicators) {
        this.sweep = sweep;
        this.risks = risks;
        this.hands = hands;
        this.ladder = ladder;
        this.months = months;
        this.indicators = indicators;
    }

    /** Several servers may do it at once: each task and duty is locked and looked at again, to the same end. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    void begin() {
        List<RuntimeException> failures = Stream.<Runnable>of(
                        hands::release,
                        sweep::judgeByNewTable,
                        sweep::judgeRunningLate,
                        risks::look,
                        ladder::run,
                        months::close,
                        indicators::ask)
                .flatMap(NewDay::failureOf)
                .toList();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** What fails is told at the end: the ladder does not wait a day for a risk that could not be looked at. */
    private static Stream<RuntimeException> failureOf(Runnable step) {
        try {
            step.run();
            return Stream.empty();
        } catch (RuntimeException failed) {
            return Stream.of(failed);
        }
    }
}
