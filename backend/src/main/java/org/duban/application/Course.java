package org.duban.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leads applications from state to state; each step is entered with who, when and what they said. */
@Component
class Course {
    private static final int OPINION = 2000;
    private static final Map<Act, ApplicationAnswered.Answer> ANSWERS = Map.of(
            Act.EFFECT, ApplicationAnswered.Answer.GRANTED,
            Act.REFUSE, ApplicationAnswered.Answer.REFUSED,
            Act.RETURN, ApplicationAnswered.Answer.RETURNED);

    private final ApplicationMapper mapper;
    private final TaskStanding tasks;
    private final Kinds kinds;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Timeline timeline;
    private final History history;
    private final Actor actor;
    private final Clock clock;

    Course(
            ApplicationMapper mapper,
            TaskStanding tasks,
            Kinds kinds,
            Assignments assignments,
            ApplicationEventPublisher events,
            Timeline timeline,
            History history,
            Actor actor,
            Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.kinds = kinds;
        this.assignments = assignments;
        this.events = events;
        this.timeline = timeline;
        this.history = history;
        this.actor = actor;
        this.clock = clock;
    }

    Application get(long id) {
        return found(mapper.find(id));
    }

    /** Holds the task first and then the application: whoever acts on a task does so in this order. */
    Application lock(long id) {
        tasks.lock(get(id).planTaskId());
        return found(mapper.lock(id));
    }

    /** Moves a locked application on and enters the step. */
    void take(Application application, Act act, @Nullable String opinion) {
        take(application, act, opinion, actor.now());
    }

    void take(Application application, Act act, @Nullable String opinion, Acting by) {
        move(application, act);
        enter(application, act, within(opinion), by, null);
        answer(application, act, within(opinion));
    }

    /** Those who asked are told what became of it, and of a grant all others on the task. */
    private void answer(Application application, Act act, @Nullable String opinion) {
        ApplicationAnswered.Answer answer = ANSWERS.get(act);
        if (answer != null) {
            List<Long> others = answer == ApplicationAnswered.Answer.GRANTED ? others(application) : List.of();
            String label = kinds.label(application.kind());
            events.publishEvent(new ApplicationAnswered(application, label, answer, opinion, others, now()));
        }
    }

    private List<Long> others(Application application) {
        return assignments.of(application.planTaskId()).stream()
                .map(Assignment::unitId)
                .filter(unit -> unit != application.unitId())
                .toList();
    }

    /** A step is taken back; the timeline is told of that by whoever takes back any step. */
    void back(Application application, Act act) {
        move(application, act);
        mapper.insertStep(step(application, act, null, actor.now(), null, null));
        history.remember(KeptApplications.TABLE, application.id(), now());
    }

    void countersign(Application application, Assignment part, boolean agreed, @Nullable String opinion) {
        Act act = agreed ? Act.AGREE : Act.OBJECT;
        move(application, act);
        Acting by = actor.now();
        Acting forUnit = new Acting(part.unitId(), part.unitName(), by.person(), by.actingFor());
        enter(application, act, within(opinion), forUnit, part.id());
    }

    /** Enters a step that hands in a text; the application is written already. */
    void handedIn(Application application, Act act, Acting by) {
        mapper.insertStep(step(application, act, null, by, null, application.content()));
        tell(application, act, null);
    }

    private void move(Application application, Act act) {
        ApplicationState next = act.on(application.state());
        mapper.move(application.id(), next, next.isOpen() ? null : now());
    }

    private void enter(
            Application application, Act act, @Nullable String opinion, Acting by, @Nullable Long assignmentId) {
        mapper.insertStep(step(application, act, opinion, by, assignmentId, null));
        tell(application, act, opinion);
    }

    private ApplicationStep step(
            Application application,
            Act act,
            @Nullable String opinion,
            Acting by,
            @Nullable Long assignmentId,
            @Nullable String content) {
        return new ApplicationStep(
                application.id(),
                application.edition(),
                act,
                now(),
                assignmentId,
                by.unitId(),
                by.unitName(),
                by.person(),
                by.actingFor(),
                opinion,
                content);
    }

    /** Ends each step: what the row says now goes down in the history. */
    private void tell(Application application, Act act, @Nullable String opinion) {
        history.remember(KeptApplications.TABLE, application.id(), now());
        timeline.enter(
                application.planId(),
                application.planTaskId(),
                TimelineKind.APPLICATION,
                sentence(application, act, opinion));
    }

    private String sentence(Application application, Act act, @Nullable String opinion) {
        String what =
                application.unitName() + kinds.label(application.kind()) + "申请（" + application.subjectName() + "）";
        return act.label() + "：" + what + (opinion == null ? "" : "，意见：" + opinion);
    }

    static String required(@Nullable String opinion, String sentence) {
        if (opinion == null || opinion.isBlank()) {
            throw RuleViolated.invalid("opinion", sentence);
        }
        return opinion;
    }

    private static @Nullable String within(@Nullable String opinion) {
        if (opinion == null || opinion.isBlank()) {
            return null;
        }
        if (opinion.codePointCount(0, opinion.length()) > OPINION) {
            throw RuleViolated.invalid("opinion", "意见不超过 " + OPINION + " 个字");
        }
        return opinion.strip();
    }

    Instant now() {
        return clock.instant();
    }

    private static Application found(@Nullable Application application) {
        if (application == null) {
            throw RuleViolated.notFound("申请");
        }
        return application;
    }
}
