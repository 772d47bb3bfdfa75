package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.burden.Ask;
import org.duban.burden.Repeats;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Phase;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.rhythm.Item;
import org.duban.rhythm.Rhythms;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批示: given by a leader, carried out by a unit, signed by its head, settled by the leader or sent back. */
@Service
@Transactional
public class Instructions {

    private static final int WORDS = 2000;
    private static final int ANSWER = 10_000;
    private static final int PAPER_NUMBER = 100;

    private final InstructionMapper mapper;
    private final TaskStanding tasks;
    private final Assignments assignments;
    private final Repeats repeats;
    private final Rhythms rhythms;
    private final Timeline timeline;
    private final History history;
    private final Calendars calendars;
    private final Actor actor;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Instructions(
            InstructionMapper mapper,
            TaskStanding tasks,
            Assignments assignments,
            Repeats repeats,
            Rhythms rhythms,
            Timeline timeline,
            History history,
            Calendars calendars,
            Actor actor,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.assignments = assignments;
        this.repeats = repeats;
        this.rhythms = rhythms;
        this.timeline = timeline;
        this.history = history;
        this.calendars = calendars;
        this.actor = actor;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    public long give(InstructionForm form) {
        check(form);
        TaskStatus task = tasks.lock(requireNonNull(form.planTaskId()));
        if (task.phase() == Phase.CLOSED) {
            throw RuleViolated.conflict("task-closed", "该任务已办结销号，不能再作批示");
        }
        Assignment part = partOf(task, requireNonNull(form.unitId()));
        repeats.weigh(Ask.instruction(task.planTaskId(), part.unitId()), task.planId(), form.repeatReason());
        NewId id = new NewId();
        mapper.insert(draft(form, task, part), id);
        Instruction given = get(id.value());
        enter(given, InstructionAct.GIVE, given.words(), given.until());
        events.publishEvent(new InstructionGiven(given.id(), given.planId(), given.planTaskId()));
        if (Boolean.TRUE.equals(form.withRhythm())) {
            rhythms.begin(item(given), given.unitId(), given.unitName());
        }
        return given.id();
    }

    private static Item item(Instruction instruction) {
        return new Item(Item.Kind.INSTRUCTION, instruction.id(), instruction.planId(), instruction.planTaskId());
    }

    private void check(InstructionForm form) {
        new FormCheck()
                .chosen("planTaskId", form.planTaskId(), "批示所针对的任务")
                .chosen("unitId", form.unitId(), "承办单位")
                .required("words", form.words(), "批示内容", WORDS)
                .optional("paperNumber", form.paperNumber(), "文号", PAPER_NUMBER)
                .chosen("until", form.until(), "办理期限")
                .that(form.until() == null || mayBeUntil(form.until()), "until", "办理期限应为今天以后的工作日")
                .done();
    }

    private boolean mayBeUntil(LocalDate day) {
        return day.isAfter(LocalDate.now(clock)) && calendars.current().isWorkingDay(day);
    }

    private Assignment partOf(TaskStatus task, long unitId) {
        return assignments.of(task.planTaskId()).stream()
                .filter(part -> part.unitId() == unitId)
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("unitId", "该单位不承担这项任务，请在任务的牵头和参与单位中选择"));
    }

    private Instruction draft(InstructionForm form, TaskStatus task, Assignment part) {
        return new Instruction(
                0,
                task.planId(),
                task.planTaskId(),
                part.unitId(),
                part.unitName(),
                requireNonNull(form.words()).strip(),
                form.paperNumber(),
                requireNonNull(form.until()),
                InstructionState.GIVEN,
                null,
                clock.instant(),
                leader().signature(),
                null);
    }

    /** The unit says what it has done. */
    public void answer(long id, InstructionAnswerForm form) {
        new FormCheck().required("answer", form.answer(), "办理情况", ANSWER).done();
        Instruction instruction = lock(id);
        String answer = requireNonNull(form.answer()).strip();
        mapper.answer(id, answer);
        take(instruction, InstructionAct.ANSWER, answer);
    }

    /** The unit's head lets the answer out. */
    public void sign(long id) {
        take(lock(id), InstructionAct.SIGN, null);
    }

    /** The unit's head sends the answer back to the handler. */
    public void returnToHandler(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        take(lock(id), InstructionAct.RETURN, form.opinion());
    }

    /** The leader is content. */
    public void settle(long id, InstructionReviewForm form) {
        new FormCheck().optional("opinion", form.opinion(), "审阅意见", WORDS).done();
        take(lock(id), InstructionAct.SETTLE, form.opinion());
    }

    /** The leader wants more to be done, by a day to be named. */
    public void sendBack(long id, InstructionReviewForm form) {
        new FormCheck()
                .required("opinion", form.opinion(), "需继续办理的内容", WORDS)
                .chosen("until", form.until(), "新的办理期限")
                .that(form.until() == null || mayBeUntil(form.until()), "until", "办理期限应为今天以后的工作日")
                .done();
        Instruction instruction = lock(id);
        mapper.postpone(id, requireNonNull(form.until()));
        take(instruction, InstructionAct.SEND_BACK, form.opinion(), form.until());
    }

    /** The unit takes back what it has said; the words stay in the course, and with its draft. */
    public void takeBackAnswer(long id) {
        back(id, InstructionAct.RECALL_ANSWER);
    }

    public void takeBackSignature(long id) {
        back(id, InstructionAct.RECALL_SIGNATURE);
    }

    /** The head had sent the answer back to the handler. */
    public void takeBackReturn(long id) {
        back(id, InstructionAct.RECALL_RETURN);
    }

    /** The timeline is told of it by whoever takes back any step. */
    private void back(long id, InstructionAct act) {
        Instruction instruction = lock(id);
        mapper.move(id, act.on(instruction.state()), null);
        step(instruction, act, actor.now(), null, null);
    }

    void revoke(long id, @Nullable String reason) {
        new FormCheck().required("reason", reason, "撤销理由", WORDS).done();
        take(lock(id), InstructionAct.REVOKE, reason);
        events.publishEvent(new InstructionRevoked(id));
    }

    /** The unit that carries it out. */
    @Transactional(readOnly = true)
    public long unitOf(long id) {
        return get(id).unitId();
    }

    /** The end of the last day for the unit's answer, unless it has gone by. */
    @Transactional(readOnly = true)
    public Optional<Instant> dueAhead(long id) {
        Instant due = calendars.current().endOf(get(id).until()).at();
        return due.isAfter(clock.instant()) ? Optional.of(due) : Optional.empty();
    }

    private void take(Instruction instruction, InstructionAct act, @Nullable String words) {
        take(instruction, act, words, null);
    }

    private void take(Instruction instruction, InstructionAct act, @Nullable String words, @Nullable LocalDate until) {
        InstructionState next = act.on(instruction.state());
        mapper.move(instruction.id(), next, next.isOpen() ? null : clock.instant());
        if (!next.isOpen()) {
            rhythms.end(Item.Kind.INSTRUCTION, instruction.id(), next.label());
        }
        enter(instruction, act, words, until);
    }

    private void enter(Instruction instruction, InstructionAct act, @Nullable String words, @Nullable LocalDate until) {
        Acting by = act == InstructionAct.GIVE || act == InstructionAct.REVOKE ? leader() : actor.now();
        step(instruction, act, by, words, until);
        timeline.enter(
                instruction.planId(),
                instruction.planTaskId(),
                TimelineKind.INSTRUCTION,
                act.label() + "（" + instruction.unitName() + "承办）" + (words == null ? "" : "：" + words)
                        + (until == null ? "" : "，期限 " + until));
    }

    private void step(
            Instruction instruction, InstructionAct act, Acting by, @Nullable String words, @Nullable LocalDate until) {
        Instant now = clock.instant();
        history.remember(KeptInstructions.TABLE, instruction.id(), now);
        mapper.insertStep(new InstructionStep(
                instruction.id(), act, now, by.unitName(), by.person(), by.actingFor(), words, until));
    }

    private Acting leader() {
        return currentUser
                .get()
                .capacity(Role.LEADER)
                .map(held -> actor.as(Role.LEADER, held.unitId()))
                .orElseGet(actor::now);
    }

    private Instruction get(long id) {
        Instruction instruction = mapper.find(id);
        if (instruction == null) {
            throw RuleViolated.notFound("该批示");
        }
        return instruction;
    }

    /** Holds the task first, as every step on it does. */
    private Instruction lock(long id) {
        tasks.lock(get(id).planTaskId());
        return requireNonNull(mapper.lock(id));
    }
}
