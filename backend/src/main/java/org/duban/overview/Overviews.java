package org.duban.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Light;
import org.duban.dispatch.PlanTaskFilter;
import org.duban.dispatch.TaskScope;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the board in a constant number of queries, however many tasks there are. */
@Service
@Transactional(readOnly = true)
class Overviews {
    private static final int SOON_WORKING_DAYS = 10;
    private static final int EXAMPLES = 5;

    private final OverviewMapper mapper;
    private final TaskScope scope;
    private final Units units;
    private final Calendars calendars;
    private final Clock clock;

    Overviews(OverviewMapper mapper, TaskScope scope, Units units, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.scope = scope;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    Overview of(@Nullable Long planId, PlanTaskFilter.Kinds kinds, @Nullable LocalDate asOf) {
        AsOf when = AsOf.of(asOf, clock);
        Look look = new Look(planId, kinds.only(), when.at(), scope.visible().limit(), soon(when.day()));
        Board board = new Board(look, when.day(), mapper.tasks(look), mapper.shares(look), mapper.duties(look));
        UnitDirectory directory = units.directory();
        return board.overview(id -> directory.get(id).name(), examples(look));
    }

    private List<Overview.Example> examples(Look look) {
        return Stream.of(Light.RED, Light.YELLOW)
                .flatMap(light -> mapper.examples(look, light, EXAMPLES).stream())
                .toList();
    }

    private Instant soon(LocalDate today) {
        return startOf(
                calendars.current().addWorkingDays(today, SOON_WORKING_DAYS).plusDays(1));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
