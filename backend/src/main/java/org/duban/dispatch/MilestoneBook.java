package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.duban.shared.history.History;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place that writes milestones, so that what they said before is never lost. */
@Component
class MilestoneBook {
    private final MilestoneMapper mapper;
    private final History history;
    private final ApplicationEventPublisher events;

    MilestoneBook(MilestoneMapper mapper, History history, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.history = history;
        this.events = events;
    }

    /** Enters the milestones of a new edition of a work plan. */
    void open(long workPlanId, List<Milestone> rows, Instant at) {
        mapper.insert(rows);
        history.remember(KeptTables.MILESTONES, mapper.idsOf(workPlanId), at);
    }

    void carryOver(Milestone milestone, Instant at) {
        mapper.carryOver(milestone);
        changed(milestone.id(), at);
    }

    /** It stays in the edition that it belonged to, which holds no longer. */
    void leaveBehind(Collection<Long> ids) {
        ids.forEach(id -> events.publishEvent(new MilestoneChanged(id)));
    }

    void extend(long id, LocalDate until, Instant at) {
        mapper.extend(id, until);
        changed(id, at);
    }

    void setState(long id, MilestoneState state, Instant at) {
        if (mapper.setState(id, state, at) > 0) {
            changed(id, at);
        }
    }

    private void changed(long id, Instant at) {
        history.remember(KeptTables.MILESTONES, id, at);
        events.publishEvent(new MilestoneChanged(id));
    }
}
