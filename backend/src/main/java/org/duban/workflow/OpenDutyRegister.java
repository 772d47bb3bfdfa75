package org.duban.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.application.DutyExtended;
import org.duban.application.OpenDuties;
import org.duban.application.OpenDuty;
import org.duban.calendar.DeadlineMove;
import org.duban.calendar.OpenDeadlines;
import org.duban.calendar.WorkingCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers the features that ask about open duties, and moves their deadlines when a feature says so. */
@Component
class OpenDutyRegister implements OpenDuties, OpenDeadlines {

    private static final int BATCH = 500;

    private final WorkItemMapper mapper;
    private final DutyMoves moves;

    OpenDutyRegister(WorkItemMapper mapper, DutyMoves moves) {
        this.mapper = mapper;
        this.moves = moves;
    }

    @Override
    public Optional<OpenDuty> find(long workItemId) {
        return Optional.ofNullable(mapper.lock(workItemId))
                .filter(WorkItem::isOpen)
                .map(OpenDutyRegister::openDuty);
    }

    @Override
    public List<OpenDuty> openOn(long planTaskId) {
        return mapper.openOnTask(planTaskId).stream()
                .map(OpenDutyRegister::openDuty)
                .toList();
    }

    private static OpenDuty openDuty(WorkItem item) {
        return new OpenDuty(
                item.id(),
                item.process(),
                item.name(),
                item.planTaskId(),
                item.unitId(),
                item.unitName(),
                item.role(),
                item.due(),
                item.originalDue());
    }

    @EventListener
    void on(DutyExtended event) {
        moves.move(event.workItemId(), event.until(), "延期申请已获准予");
    }

    @Override
    public List<DeadlineMove> wouldMove(WorkingCalendar current, WorkingCalendar next) {
        List<DeadlineMove> found = new ArrayList<>();
        long last = 0;
        for (List<WorkItem> batch = mapper.open(last, BATCH); !batch.isEmpty(); batch = mapper.open(last, BATCH)) {
            for (WorkItem item : batch) {
                Instant due = dueBy(next, item);
                if (isByTheTable(item, current) && !due.equals(item.due())) {
                    found.add(new DeadlineMove(item.id(), item.name(), item.unitName(), item.due(), due));
                }
            }
            last = batch.get(batch.size() - 1).id();
        }
        return found;
    }

    @Override
    public List<DeadlineMove> move(WorkingCalendar current, WorkingCalendar next) {
        List<DeadlineMove> found = wouldMove(current, next);
        found.forEach(move -> moves.move(move.workItemId(), move.to(), "工作日历调整", next));
        return found;
    }

    private static Instant dueBy(WorkingCalendar calendar, WorkItem item) {
        return calendar.addWorkingDays(item.createdAt(), item.days()).at();
    }

    /** A date that somebody granted stays as granted; only dates counted by the table follow the calendar. */
    private static boolean isByTheTable(WorkItem item, WorkingCalendar current) {
        return item.due().equals(dueBy(current, item));
    }
}
