package org.duban.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.calendar.Calendars;
import org.duban.dispatch.PlanTaskFilter;
import org.duban.dispatch.TaskScope;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a reader asks for into what a board looks at, within what the reader may see. */
@Component
class Looks {
    private static final int SOON_WORKING_DAYS = 10;

    private final TaskScope scope;
    private final Calendars calendars;
    private final Clock clock;

    Looks(TaskScope scope, Calendars calendars, Clock clock) {
        this.scope = scope;
        this.calendars = calendars;
        this.clock = clock;
    }

    Look at(@Nullable Long planId, PlanTaskFilter.Kinds kinds, @Nullable LocalDate asOf) {
        AsOf when = AsOf.of(asOf, clock);
        return new Look(
                planId, kinds.only(), when.day(), when.at(), scope.visible().limit(), soon(when.day()));
    }

    private Instant soon(LocalDate today) {
        return startOf(
                calendars.current().addWorkingDays(today, SOON_WORKING_DAYS).plusDays(1));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
