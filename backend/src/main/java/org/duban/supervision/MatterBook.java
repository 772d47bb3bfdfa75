package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Actor;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes matters and their rungs, and tells the task's timeline; whoever takes an order in hand holds its task. */
@Component
class MatterBook {

    private final MatterMapper matters;
    private final ClimbMapper climbs;
    private final OrderPaper paper;
    private final LetterDrafts letters;
    private final Ladder ladder;
    private final Urges urges;
    private final OrderRhythm rhythm;
    private final TaskStanding tasks;
    private final Timeline timeline;
    private final Calendars calendars;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MatterBook(
            MatterMapper matters,
            ClimbMapper climbs,
            OrderPaper paper,
            LetterDrafts letters,
            Ladder ladder,
            Urges urges,
            OrderRhythm rhythm,
            TaskStanding tasks,
            Timeline timeline,
            Calendars calendars,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.climbs = climbs;
        this.paper = paper;
        this.letters = letters;
        this.ladder = ladder;
        this.urges = urges;
        this.rhythm = rhythm;
        this.tasks = tasks;
        this.timeline = timeline;
        this.calendars = calendars;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    OrderInHand get(long orderId) {
        Climb climb = climbs.find(orderId);
        if (climb == null) {
            throw RuleViolated.notFound("该督办文书");
        }
        return new OrderInHand(requireNonNull(matters.find(climb.matterId())), climb);
    }

    OrderInHand take(long orderId) {
        OrderInHand seen = get(orderId);
        tasks.lock(seen.matter().planTaskId());
        return new OrderInHand(requireNonNull(matters.lock(seen.matter().id())), requireNonNull(climbs.lock(orderId)));
    }

    Matter takeMatter(long id) {
        Matter seen = matters.find(id);
        if (seen == null) {
            throw RuleViolated.notFound("该督办事项");
        }
        tasks.lock(seen.planTaskId());
        return requireNonNull(matters.lock(id));
    }

    List<Climb> ladderOf(Matter matter) {
        return climbs.ofMatter(matter.id());
    }

    /** Moves the order on, and tells who did it. */
    void act(OrderInHand order, OrderAct act, @Nullable String words) {
        move(order.climb(), act.on(order.climb().state()));
        Matter matter = order.matter();
        enter(
                matter,
                act.label() + order.climb().rung().label() + "（" + matter.told() + "）"
                        + (words == null ? "" : "：" + words));
    }

    /** What is taken back is told of by whoever takes back any step. */
    void back(OrderInHand order, OrderAct act) {
        move(order.climb(), act.on(order.climb().state()));
    }

    private void move(Climb climb, RungState state) {
        boolean isOpen = state.isOpen();
        climbs.move(
                climb.id(),
                state,
                isOpen ? null : clock.instant(),
                isOpen ? null : actor.now().signature());
        if (!isOpen || state == RungState.FULFILLED) {
            rhythm.end(climb, state);
        }
    }

    void drafted(OrderInHand order, OrderDraftForm form, long paperId, Instant at, String by) {
        Climb climb = order.climb();
        int days = form.answerDays() == null ? climb.answerDays() : form.answerDays();
        boolean isForwarded = climb.rung() == Rung.ACCOUNTABILITY && form.addressee() != null;
        String addressee = isForwarded ? requireNonNull(form.addressee()).strip() : null;
        climbs.drafted(
                climb.id(),
                requireNonNull(form.demand()).strip(),
                days,
                addressee,
                OrderRhythm.isWanted(climb, form),
                paperId,
                at,
                by);
    }

    void issued(OrderInHand order, String number, @Nullable Instant answerUntil, Instant at, String by) {
        climbs.issued(order.climb().id(), number, answerUntil, at, by);
        Rung rung = order.climb().rung();
        matters.climbed(List.of(order.matter().id()), rung, at, nextAfter(rung, answerUntil));
        rhythm.begin(order, answerUntil);
    }

    /** As a paper of its own, but in a bulletin that others are in too; a draft from before it was joined goes. */
    void announced(OrderInHand order, long paperId, String number, Instant at, String by) {
        Climb climb = order.climb();
        paper.drop(climb);
        climbs.toldIn(climb.id(), paperId);
        Instant answerUntil =
                calendars.current().addWorkingDays(at, climb.answerDays()).at();
        issued(order, number, answerUntil, at, by);
        act(order, OrderAct.SIGN_JOINED, number);
        Matter matter = order.matter();
        events.publishEvent(new OrderIssued(
                matter.id(),
                climb.id(),
                matter.planTaskId(),
                matter.unitId(),
                climb.rung(),
                number,
                matter.subject(),
                answerUntil,
                at));
    }

    private @Nullable Instant nextAfter(Rung rung, @Nullable Instant answerUntil) {
        return answerUntil == null
                ? null
                : ladder.next(rung)
                        .map(next -> calendars
                                .current()
                                .addWorkingDays(answerUntil, next.after())
                                .at())
                        .orElse(null);
    }

    void talked(OrderInHand order, TalkForm form, long minutesPaperId, Instant answerUntil) {
        String with = requireNonNull(form.chair()).strip() + "、" + String.join("、", requireNonNull(form.present()));
        climbs.talked(
                order.climb().id(),
                requireNonNull(form.heldOn()),
                with,
                requireNonNull(form.minutes()).strip(),
                minutesPaperId,
                answerUntil);
        setNext(order.matter(), nextAfter(order.climb().rung(), answerUntil));
        rhythm.begin(order, answerUntil);
    }

    void acknowledged(OrderInHand order, Instant at, String by) {
        climbs.acknowledged(order.climb().id(), at, by);
    }

    void answered(OrderInHand order, OrderAnswerForm form, Instant at, String by) {
        long id = order.climb().id();
        climbs.answered(id, form, at, by);
        climbs.forgetEvidence(id);
        Set<Long> evidence = form.evidence();
        if (!evidence.isEmpty()) {
            climbs.prove(id, evidence);
        }
    }

    List<Long> evidenceOf(OrderInHand order) {
        return climbs.evidenceOf(order.matter().id()).stream()
                .filter(proof -> proof.rungId() == order.climb().id())
                .map(ClimbMapper.Proof::evidenceId)
                .toList();
    }

    /** The unit has answered: whatever time the office takes is not the unit's. */
    void replied(OrderInHand order, Instant at, String by) {
        climbs.replied(order.climb().id(), at, by);
        setNext(order.matter(), null);
    }

    void takenBackReply(OrderInHand order) {
        Climb climb = order.climb();
        climbs.replied(climb.id(), null, null);
        if (!hasProposal(order.matter())) {
            setNext(order.matter(), nextAfter(climb.rung(), climb.answerUntil()));
        }
    }

    void verified(OrderInHand order, OrderAct act, @Nullable String opinion) {
        climbs.opinion(order.climb().id(), opinion);
        act(order, act, opinion);
        boolean goesUp =
                act == OrderAct.REFUSE && ladder.next(order.climb().rung()).isPresent();
        if (goesUp && !hasProposal(order.matter())) {
            setNext(order.matter(), clock.instant());
        }
    }

    private void setNext(Matter matter, @Nullable Instant nextAt) {
        if (matter.isOpen()) {
            matters.setNext(List.of(matter.id()), nextAt);
        }
    }

    private boolean hasProposal(Matter matter) {
        return ladderOf(matter).stream().anyMatch(climb -> RungState.UNSIGNED.contains(climb.state()));
    }

    /** A rung that is signed takes the place of the one below, which nobody need answer any more. */
    void overtakeLower(OrderInHand order) {
        List<Climb> lower = ladderOf(order.matter()).stream()
                .filter(climb -> climb.id() != order.climb().id() && climb.isOpen())
                .toList();
        lower.stream()
                .filter(climb -> climb.state() == RungState.REPLIED)
                .findFirst()
                .ifPresent(climb -> {
                    throw RuleViolated.conflict(
                            "answer-waiting",
                            order.matter().unitName() + "对" + climb.rung().label() + "的答复尚待核验，请先核验，再决定是否签发"
                                    + order.climb().rung().label());
                });
        lower.forEach(this::overtake);
    }

    private void overtake(Climb climb) {
        move(climb, RungState.OVERTAKEN);
        events.publishEvent(new OrderOvertaken(climb.id()));
    }

    /** Ends a matter: what nobody has signed is dropped, what the unit has in hand is looked at if it was done. */
    void end(Matter matter, MatterState state, @Nullable String because, @Nullable LocalDate calmUntil) {
        matters.end(matter.id(), state, clock.instant(), because, calmUntil);
        urges.settle(matter, clock.instant());
        letters.drop(matter.id());
        enter(matter, matter.told() + "督办结束：" + state.label() + "，督办记录保留");
        ladderOf(matter).stream().filter(Climb::isOpen).forEach(climb -> {
            if (RungState.UNSIGNED.contains(climb.state())) {
                drop(climb);
            } else if (state == MatterState.CURED && RungState.WITH_UNIT.contains(climb.state())) {
                move(climb, RungState.FULFILLED);
                events.publishEvent(new OrderFulfilled(climb.id()));
            } else if (state != MatterState.CURED || climb.state() == RungState.TALK_DUE) {
                overtake(climb);
            }
        });
    }

    /** Nobody will sign it. */
    void drop(Climb climb) {
        paper.drop(climb);
        move(climb, RungState.DROPPED);
        events.publishEvent(new OrderOvertaken(climb.id()));
    }

    void closeTask(long planTaskId) {
        matters.openOnTask(planTaskId).forEach(matter -> end(matter, MatterState.WITHDRAWN, "任务已办结销号", null));
        climbs.openOnTask(planTaskId).forEach(this::overtake);
    }

    void enter(Matter matter, String sentence) {
        timeline.enter(matter.planId(), matter.planTaskId(), TimelineKind.SUPERVISED, sentence);
    }
}
