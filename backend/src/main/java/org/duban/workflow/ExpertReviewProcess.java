package org.duban.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.calendar.Calendars;
import org.duban.expert.Commission;
import org.duban.expert.DrawForm;
import org.duban.expert.ExpertAsked;
import org.duban.expert.ExpertReviews;
import org.duban.expert.ReviewOpened;
import org.duban.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The experts' part of a round of assessment: {@code expert-review.bpmn}. A part ({@code assignmentId}) is what one expert
 * was asked, a duty of that person alone.
 */
@Component
public class ExpertReviewProcess implements ProcessModel, AgreedDates {

    static final String PROCESS = "expert-review";
    private static final String PARTS = "scoring";
    private static final String SCORE = "scoreTasks";
    private static final String SETTLE = "settleDivergences";

    private final ProcessInstances instances;
    private final RuntimeService runtime;
    private final ExpertReviews reviews;
    private final DeadlineRules rules;
    private final Calendars calendars;
    private final Units units;
    private final Groups groups;
    private final Clock clock;

    ExpertReviewProcess(
            ProcessInstances instances,
            RuntimeService runtime,
            ExpertReviews reviews,
            DeadlineRules rules,
            Calendars calendars,
            Units units,
            Groups groups,
            Clock clock) {
        this.instances = instances;
        this.runtime = runtime;
        this.reviews = reviews;
        this.rules = rules;
        this.calendars = calendars;
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    /** What was drawn, scored or settled stands: an expert's word is given once. */
    @Override
    public Steps steps() {
        return new Steps()
                .on("drawExperts", "DONE", DrawForm.class, (duty, form) -> reviews.draw(duty.subjectId(), form))
                .on(SCORE, "SUBMITTED", duty -> reviews.submit(duty.subjectId(), duty.assignment()))
                .on(SETTLE, "SETTLED", duty -> reviews.settled(duty.subjectId()))
                .on(SETTLE, "MORE", duty -> reviews.askMore(duty.subjectId(), days(SCORE)));
    }

    @EventListener
    void on(ReviewOpened event) {
        instances.start(PROCESS, event.roundId(), Map.of(Keys.PLAN_ID, event.planId()));
    }

    /** Just the one part begins, beside those of the others. */
    @EventListener
    void on(ExpertAsked event) {
        String instance = instances.find(PROCESS, event.roundId()).orElseThrow();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(PARTS)
                .setVariableLocal(Keys.ASSIGNMENT_ID, Long.toString(event.commissionId()))
                .execute();
    }

    /** The date of the scheme; who is asked after it has the days of the table. */
    @Override
    public Optional<Instant> dueOf(DelegateExecution execution, String element) {
        return Keys.process(execution).equals(PROCESS) && element.equals(SCORE)
                ? Optional.of(reviews.term(Keys.subject(execution))).filter(date -> date.isAfter(clock.instant()))
                : Optional.empty();
    }

    public List<String> assignmentsToScore(DelegateExecution execution) {
        return PlanTaskProcess.ids(reviews.asked(Keys.subject(execution)));
    }

    /** Some days after the duties are due, so that each lapse is marked before the others go on without it. */
    public Date scoringEnd(DelegateExecution execution) {
        return Date.from(calendars
                .current()
                .addWorkingDays(reviews.term(Keys.subject(execution)), days(PARTS))
                .at());
    }

    private int days(String element) {
        return rules.of(PROCESS, element).days();
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.office();
    }

    public String expertGroup(String assignmentId) {
        Commission asked = reviews.commission(Long.parseLong(assignmentId));
        return groups.unit(units.current(asked.unitId()).id(), Role.EVALUATOR) + ":" + asked.personId();
    }

    public void closeScoring(DelegateExecution execution) {
        reviews.close(Keys.subject(execution));
    }

    public boolean needsSettlement(DelegateExecution execution) {
        return reviews.needsSettlement(Keys.subject(execution));
    }

    public void fileReview(DelegateExecution execution) {
        reviews.file(Keys.subject(execution));
    }
}
