package org.duban.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duban.dispatch.RiskSign;
import org.duban.risk.RiskMapper.Sighting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Looks over all running tasks once a day for signs of risks. */
@Service
public class RiskWatch {
    private final RiskMapper mapper;
    private final RiskAlarm alarm;
    private final ObjectProvider<RiskRule> rule;
    private final Clock clock;

    /** @param rule asked for late: the room that decides by tables is built on this one */
    RiskWatch(RiskMapper mapper, RiskAlarm alarm, ObjectProvider<RiskRule> rule, Clock clock) {
        this.mapper = mapper;
        this.alarm = alarm;
        this.rule = rule;
        this.clock = clock;
    }

    public void look() {
        look(RiskSign.MILESTONE_LATE, mapper.lateMilestones(LocalDate.now(clock)));
        look(RiskSign.LIGHT_RED, mapper.redLights());
        look(RiskSign.EXTENDED, mapper.extendedOften());
        look(RiskSign.SILENT, mapper.silentOften());
        look(RiskSign.FIGURE_FALLS, mapper.fallingFigures(clock.instant()));
    }

    private void look(RiskSign sign, List<Sighting> sightings) {
        sightings.forEach(seen -> rule.getObject()
                .judge(sign, amount(seen), seen.subject())
                .filter(trigger -> !mapper.isKnown(seen.planTaskId(), sign, seen.cause(), trigger.effect()))
                .ifPresent(trigger -> alarm.sound(sign, seen, trigger)));
    }

    private int amount(Sighting seen) {
        if (seen.since() != null) {
            return (int) ChronoUnit.DAYS.between(seen.since(), LocalDate.now(clock));
        }
        return seen.times() == null ? 0 : seen.times();
    }
}
