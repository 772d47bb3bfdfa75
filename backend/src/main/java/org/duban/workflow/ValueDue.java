package org.duban.workflow;

import java.time.Instant;
import org.duban.calendar.Calendars;
import org.duban.indicator.ValueDeadlines;
import org.springframework.stereotype.Component;

/** The days of the table for stating a value. */
@Component
class ValueDue implements ValueDeadlines {

    private final DeadlineRules rules;
    private final Calendars calendars;

    ValueDue(DeadlineRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    @Override
    public Instant after(Instant asked) {
        int days = rules.of(IndicatorValueProcess.PROCESS, IndicatorValueProcess.STATE)
                .days();
        return calendars.current().addWorkingDays(asked, days).at();
    }
}
