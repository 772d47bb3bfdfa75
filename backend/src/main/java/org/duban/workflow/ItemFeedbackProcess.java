package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.calendar.Calendars;
import org.duban.organisation.Units;
import org.duban.rhythm.FeedbackForm;
import org.duban.rhythm.FeedbackStage;
import org.duban.rhythm.FeedbackState;
import org.duban.rhythm.RhythmBegun;
import org.duban.rhythm.RhythmEnded;
import org.duban.rhythm.Rhythms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a unit feeds back in the 13710 rhythm: {@code item-feedback.bpmn}. */
@Component
public class ItemFeedbackProcess implements ProcessModel, AgreedDates {

    static final String PROCESS = "item-feedback";

    private final ProcessInstances instances;
    private final Rhythms rhythms;
    private final DeadlineRules rules;
    private final Units units;
    private final Groups groups;
    private final Calendars calendars;
    private final Clock clock;

    ItemFeedbackProcess(
            ProcessInstances instances,
            Rhythms rhythms,
            DeadlineRules rules,
            Units units,
            Groups groups,
            Calendars calendars,
            Clock clock) {
        this.instances = instances;
        this.rhythms = rhythms;
        this.rules = rules;
        this.units = units;
        this.groups = groups;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        Steps steps = new Steps();
        on(steps, FeedbackStage.DAY_1, FeedbackState.UNDER_WAY);
        on(steps, FeedbackStage.DAY_3, FeedbackState.UNDER_WAY, FeedbackState.FINISHED);
        on(steps, FeedbackStage.DAY_7, FeedbackState.FINISHED, FeedbackState.TIMETABLED);
        on(steps, FeedbackStage.MONTH, FeedbackState.FINISHED, FeedbackState.UNDER_WAY);
        return steps;
    }

    private void on(Steps steps, FeedbackStage stage, FeedbackState... answers) {
        for (FeedbackState state : answers) {
            steps.on(
                    stage.element(),
                    state.name(),
                    FeedbackForm.class,
                    (duty, form) -> rhythms.feedBack(duty.subjectId(), stage, state, form));
        }
    }

    @EventListener
    void on(RhythmBegun event) {
        instances.start(
                PROCESS, event.rhythmId(), Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, event.planTaskId()));
    }

    @EventListener
    void on(RhythmEnded event) {
        instances.tell(PROCESS, event.rhythmId(), "rhythmEnded", Map.of());
    }

    /** All stages count from the day the item was given; one whose day has gone by gets the days of the table. */
    @Override
    public Optional<Instant> dueOf(DelegateExecution execution, String element) {
        if (!Keys.process(execution).equals(PROCESS)) {
            return Optional.empty();
        }
        int days = rules.of(PROCESS, element).days();
        Instant due = calendars
                .current()
                .deadlineAfter(rhythms.begunOn(Keys.subject(execution)), days)
                .at();
        return due.isAfter(clock.instant()) ? Optional.of(due) : Optional.empty();
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(DelegateExecution execution, String role) {
        long unit = rhythms.unitOf(Keys.subject(execution));
        return groups.unit(units.current(unit).id(), Role.valueOf(role));
    }
}
