package org.duban.workflow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duban.shared.RuleViolated;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the running plans have their middle and their end, for the big steps of the demo's clock. */
@Component
@Profile("demo")
class DemoHorizon {

    /** So far beyond the end that the last duties have lapsed and gone up. */
    private static final int DAYS_BEYOND_END = 60;

    private static final int DAYS_BEYOND_MID_TERM = 3;

    private final JdbcClient jdbc;

    DemoHorizon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Period(LocalDate start, LocalDate end) {
        LocalDate middle() {
            return start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
        }
    }

    LocalDate midTerm() {
        return latestPeriod().middle().plusDays(DAYS_BEYOND_MID_TERM);
    }

    LocalDate end() {
        return latestPeriod().end().plusDays(DAYS_BEYOND_END);
    }

    private Period latestPeriod() {
        return jdbc.sql("select period_start, period_end from plan where state = 'PUBLISHED' order by id desc limit 1")
                .query((row, n) -> new Period(
                        row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)))
                .optional()
                .orElseThrow(() -> RuleViolated.conflict("no-plan", "还没有已发布的规划，无法拨到中期或期末"));
    }
}
