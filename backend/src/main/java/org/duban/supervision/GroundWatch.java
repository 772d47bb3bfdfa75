package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.duban.dispatch.CoordinatorChanged;
import org.duban.dispatch.Light;
import org.duban.dispatch.LightChanged;
import org.duban.dispatch.MilestoneChanged;
import org.duban.dispatch.MilestoneState;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.supervision.MatterMapper.MilestoneStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a red task or a missed milestone becomes of its matter, in the same transaction. */
@Component
class GroundWatch {

    private final MatterMapper matters;
    private final MatterBook book;
    private final Units units;
    private final Clock clock;

    GroundWatch(MatterMapper matters, MatterBook book, Units units, Clock clock) {
        this.matters = matters;
        this.book = book;
        this.units = units;
        this.clock = clock;
    }

    /** A light that somebody signed milder ends the matter without anything having been made up for. */
    @EventListener
    void on(LightChanged event) {
        if (event.from() == Light.RED) {
            Optional.ofNullable(matters.openOn(Ground.RED_TASK, event.planTaskId()))
                    .ifPresent(matter -> {
                        if (event.overridden()) {
                            book.end(matter, MatterState.WITHDRAWN, event.sentence(), null);
                        } else {
                            book.end(matter, MatterState.CURED, null, null);
                        }
                    });
        }
    }

    @EventListener
    void on(MilestoneChanged event) {
        Optional.ofNullable(matters.openOn(Ground.MISSED_MILESTONE, event.milestoneId()))
                .ifPresent(this::look);
    }

    private void look(Matter matter) {
        MilestoneStanding now = requireNonNull(matters.milestone(matter.subjectId()));
        if (!now.inForce()) {
            book.end(matter, MatterState.WITHDRAWN, "该里程碑已在任务变更中取消", null);
        } else if (now.state() == MilestoneState.DONE) {
            book.end(matter, MatterState.CURED, null, null);
        } else if (!now.due().isBefore(LocalDate.now(clock))) {
            book.end(matter, MatterState.EXTENDED, "完成时间改为" + LadderWords.day(now.due()), null);
        } else {
            answeredBy(matter, now.unitId());
        }
    }

    /** Another unit leads the task: what the lead had to answer for goes to it, unless it is a milestone of a unit's own. */
    @EventListener
    void on(CoordinatorChanged event) {
        matters.openOnTask(event.planTaskId()).stream()
                .filter(matter -> matter.unitId() == event.fromUnit())
                .forEach(matter -> {
                    switch (matter.ground()) {
                        case RED_TASK -> answeredBy(matter, event.toUnit());
                        case MISSED_MILESTONE -> look(matter);
                        case LATE_DUTY -> {} // goes with its duty
                    }
                });
    }

    /** A successor goes on with what it took over; another unit begins at the foot of the ladder. */
    private void answeredBy(Matter matter, @Nullable Long unitId) {
        if (unitId == null || unitId == matter.unitId()) {
            return;
        }
        Unit to = units.current(unitId);
        if (units.current(matter.unitId()).id() == to.id()) {
            matters.handOver(matter.id(), to.id(), to.name());
        } else {
            book.end(matter, MatterState.WITHDRAWN, "该事项转由" + to.name() + "承担", null);
        }
    }
}
