package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.shared.history.History;
import org.springframework.stereotype.Component;

/** The one place that writes milestones, so that what they said before is never lost. */
@Component
class MilestoneBook {
    private final MilestoneMapper mapper;
    private final History history;

    MilestoneBook(MilestoneMapper mapper, History history) {
        this.mapper = mapper;
        this.history = history;
    }

    /** Enters the milestones of a new edition of a work plan. */
    void open(long workPlanId, List<Milestone> rows, Instant at) {
        mapper.insert(rows);
        history.remember(KeptTables.MILESTONES, mapper.idsOf(workPlanId), at);
    }

    void carryOver(Milestone milestone, Instant at) {
        mapper.carryOver(milestone);
        history.remember(KeptTables.MILESTONES, milestone.id(), at);
    }

    void extend(long id, LocalDate until, Instant at) {
        mapper.extend(id, until);
        history.remember(KeptTables.MILESTONES, id, at);
    }

    void setState(long id, MilestoneState state, Instant at) {
        if (mapper.setState(id, state, at) > 0) {
            history.remember(KeptTables.MILESTONES, id, at);
        }
    }
}
