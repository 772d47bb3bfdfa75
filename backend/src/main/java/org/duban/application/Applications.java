package org.duban.application;

import java.util.List;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.UnitLeft;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Applications on their way to a decision, step by step as the duties of the approval are done. */
@Service
@Transactional
public class Applications {
    private final ApplicationMapper mapper;
    private final Course course;
    private final Filing filing;
    private final Kinds kinds;
    private final Routes routes;
    private final Assignments assignments;
    private final Recusal recusal;
    private final ApplicationEventPublisher events;

    Applications(
            ApplicationMapper mapper,
            Course course,
            Filing filing,
            Kinds kinds,
            Routes routes,
            Assignments assignments,
            Recusal recusal,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.course = course;
        this.filing = filing;
        this.kinds = kinds;
        this.routes = routes;
        this.assignments = assignments;
        this.recusal = recusal;
        this.events = events;
    }

    public Application get(long id) {
        return course.get(id);
    }

    public RouteFacts routeFacts(long id) {
        return routes.facts(course.get(id));
    }

    /** The head of the applicant unit lets it out. */
    public void sign(long id) {
        course.take(course.lock(id), Act.SIGN, null);
    }

    /** The unit's head, the office or the leader sends it back. */
    public void returnToApplicant(long id, @Nullable String opinion) {
        Application application = course.lock(id);
        if (application.state() != ApplicationState.FILED) {
            recusal.check(application.unitId());
        }
        course.take(application, Act.RETURN, Course.required(opinion, "请填写退回意见"));
    }

    public void revise(long id, @Nullable JsonNode content) {
        filing.revise(course.lock(id), content);
    }

    /** Given up instead of revised; nobody else has it in hand, so no event is needed. */
    public void withdraw(long id, @Nullable String reason) {
        course.take(course.lock(id), Act.WITHDRAW, reason);
    }

    /** The other units on the task. */
    @Transactional(readOnly = true)
    public List<Long> assignmentsToCountersign(long id) {
        Application application = course.get(id);
        return assignments.of(application.planTaskId()).stream()
                .filter(part -> part.unitId() != application.unitId())
                .map(Assignment::id)
                .toList();
    }

    public void countersign(long id, long assignmentId, boolean agreed, @Nullable String opinion) {
        Application application = course.lock(id);
        Assignment part = assignments.get(assignmentId);
        if (mapper.isCountersigned(id, application.edition(), assignmentId)) {
            throw RuleViolated.conflict("already-countersigned", part.unitName() + "已会签本次申请，无需重复办理");
        }
        String said = agreed ? opinion : Course.required(opinion, "请填写不同意的意见");
        course.countersign(application, part, agreed, said);
    }

    /** The office or the leader agrees; the effect follows once nobody else has to decide. */
    public void grant(long id, @Nullable String opinion) {
        decide(id, Act.GRANT, opinion);
    }

    /** The office or the leader disagrees, which ends it. */
    public void refuse(long id, @Nullable String opinion) {
        decide(id, Act.REFUSE, Course.required(opinion, "请填写不予准许的理由"));
    }

    /** Tells the others of a refusal, as the last act of the approval. */
    public void recordRefusal(long id) {
        Application application = course.lock(id);
        if (application.state() != ApplicationState.REFUSED) {
            throw RuleViolated.conflict(
                    "application-state", "该申请目前“" + application.state().label() + "”，并未作出不予准许的决定");
        }
        events.publishEvent(new ApplicationRefused(id, application.planId(), application.planTaskId()));
    }

    /** Does what was granted; asked again, it does nothing. */
    public void applyEffect(long id) {
        Application application = course.lock(id);
        if (application.state() == ApplicationState.GRANTED) {
            return;
        }
        course.take(application, Act.EFFECT, null);
        kinds.apply(application);
        events.publishEvent(new ApplicationGranted(id, application.planId(), application.planTaskId()));
    }

    /** Whether it may go on while the clock of its task stands still. */
    @Transactional(readOnly = true)
    public boolean isForStandstill(long id) {
        return kinds.named(course.get(id).kind()).isForStandstill();
    }

    /** A unit that has left the task asks for nothing there any more. */
    @EventListener
    void on(UnitLeft event) {
        for (Application open : mapper.openOn(event.planTaskId())) {
            if (open.unitId() == event.unitId()) {
                String reason = event.unitName() + "已不承担本任务";
                course.take(course.lock(open.id()), Act.WITHDRAW, reason);
                events.publishEvent(new ApplicationWithdrawn(open.id(), open.planId(), open.planTaskId(), reason));
            }
        }
    }

    private void decide(long id, Act act, @Nullable String opinion) {
        Application application = course.lock(id);
        recusal.check(application.unitId());
        course.take(application, act, opinion);
    }
}
