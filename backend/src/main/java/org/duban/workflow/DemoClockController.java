package org.duban.workflow;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.duban.calendar.Calendars;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.duban.workflow.engine.DemoClock;
import org.duban.workflow.engine.DemoPump;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock on the wall; there is none outside of the demo. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class DemoClockController {

    private final DemoClock clock;
    private final DemoPump pump;
    private final Calendars calendars;
    private final DemoHorizon horizon;
    private final NewDay newDay;

    DemoClockController(DemoClock clock, DemoPump pump, Calendars calendars, DemoHorizon horizon, NewDay newDay) {
        this.clock = clock;
        this.pump = pump;
        this.calendars = calendars;
        this.horizon = horizon;
        this.newDay = newDay;
    }

    enum Step {
        NEXT_WORKING_DAY,
        NEXT_MONTH,
        MID_TERM,
        END
    }

    /**
     * Where to: a day (its beginning at 9:00), an instant, or a step.
     *
     * @param to ISO date or date-time with offset
     */
    record Move(@Nullable String to, @Nullable Step step) {}

    /** @param firedJobs how many timers and jobs ran on the way */
    record Position(OffsetDateTime now, int firedJobs) {}

    @GetMapping
    @PreAuthorize("permitAll()")
    @Operation(summary = "演示时钟的当前时间")
    Position now() {
        return position(0);
    }

    @PostMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "拨动演示时钟，期间到期的定时任务全部执行后返回")
    Position move(@RequestBody Move move) {
        Instant to = target(move);
        if (to.isBefore(clock.instant())) {
            throw RuleViolated.invalid("to", "演示时钟只能向前拨，现在是 " + today());
        }
        int jobs = pump.advance(to);
        newDay.begin();
        return position(jobs);
    }

    private Instant target(Move move) {
        if (move.step() != null) {
            return atNine(
                    switch (move.step()) {
                        case NEXT_WORKING_DAY -> calendars.current().nextWorkingDay(today());
                        case NEXT_MONTH -> today().plusMonths(1);
                        case MID_TERM -> horizon.midTerm();
                        case END -> horizon.end();
                    });
        }
        if (move.to() == null || move.to().isBlank()) {
            throw RuleViolated.invalid("to", "请给出日期（如 2023-07-03）或步长");
        }
        return parse(move.to());
    }

    private static Instant parse(String to) {
        try {
            return to.length() <= 10
                    ? atNine(LocalDate.parse(to))
                    : OffsetDateTime.parse(to).toInstant();
        } catch (DateTimeParseException wrong) {
            throw RuleViolated.invalid("to", "日期格式不正确，应为 2023-07-03 或 2023-07-03T09:00:00+08:00");
        }
    }

    private static Instant atNine(LocalDate day) {
        return day.atTime(9, 0).atZone(SystemTime.ZONE).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemTime.ZONE);
    }

    private Position position(int jobs) {
        return new Position(clock.instant().atZone(SystemTime.ZONE).toOffsetDateTime(), jobs);
    }
}
