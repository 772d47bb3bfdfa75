package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.duban.calendar.Calendars;
import org.duban.shared.Sweep;
import org.duban.shared.SystemTime;
import org.springframework.stereotype.Service;

/**
 * Looks once on each working day who has come to which rung. It goes in small portions, each a transaction of its own that
 * looks again once it holds its tasks: a sweep that dies half way, or that two servers begin at once, climbs nothing twice.
 */
@Service
public class LadderSweep {

    private final MatterMapper mapper;
    private final Openings openings;
    private final Ladder ladder;
    private final Calendars calendars;
    private final Clock clock;

    LadderSweep(MatterMapper mapper, Openings openings, Ladder ladder, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.openings = openings;
        this.ladder = ladder;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Nothing happens on a day off; a make-up day (调休) is a working day. Late duties and missed milestones come before red
     * tasks, which are on the ladder for what remains.
     */
    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, SystemTime.ZONE);
        if (!calendars.current().isWorkingDay(today)) {
            return;
        }
        inPortions(mapper.late(now, today), openings::ofDuties);
        inPortions(mapper.missed(today), openings::ofMilestones);
        inPortions(mapper.redInHand(), openings::cureReds);
        inPortions(mapper.red(today), openings::ofReds);
        inPortions(mapper.due(now, startOf(today)), ladder::climb);
    }

    private static void inPortions(Collection<Long> ids, Consumer<List<Long>> step) {
        Sweep.over("督办巡查", ids, step);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SystemTime.ZONE).toInstant();
    }
}
