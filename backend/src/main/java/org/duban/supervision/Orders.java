package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.paper.IssuedPaper;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The paper of a rung: drafted by the office, signed, and verified by the office when the unit has answered it
 * ({@link OrderAnswers}). Nobody does any of it for a unit of their own (回避).
 */
@Service
@Transactional
public class Orders {

    private static final int WORDS = 2000;
    private static final int DEMAND = 4000;
    private static final int NAME = 300;
    private static final int MOST_DAYS = 60;

    private final MatterBook book;
    private final OrderPaper paper;
    private final Recusal recusal;
    private final Actor actor;
    private final Calendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Orders(
            MatterBook book,
            OrderPaper paper,
            Recusal recusal,
            Actor actor,
            Calendars calendars,
            Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.paper = paper;
        this.recusal = recusal;
        this.actor = actor;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    public void draft(long id, OrderDraftForm form) {
        OrderInHand order = book.take(id);
        Climb climb = order.climb();
        boolean isForwarded = climb.rung() == Rung.ACCOUNTABILITY;
        new FormCheck()
                .required("demand", form.demand(), "办理要求", DEMAND)
                .that(
                        isForwarded
                                || form.answerDays() != null
                                        && form.answerDays() >= 1
                                        && form.answerDays() <= MOST_DAYS,
                        "answerDays",
                        "答复时限应为 1 到 " + MOST_DAYS + " 个工作日")
                .that(
                        !isForwarded
                                || form.addressee() != null && !form.addressee().isBlank(),
                        "addressee",
                        "请填写报送机关")
                .optional("addressee", form.addressee(), "报送机关", NAME)
                .done();
        recusal.check(order.matter().unitId());
        long draft = paper.draft(order.matter(), book.ladderOf(order.matter()), climb, form);
        book.drafted(order, form, draft, clock.instant(), by());
        book.act(order, OrderAct.DRAFT, null);
    }

    /** The office does not take the proposal up, and with it the whole matter: a lower rung is not served anew. */
    public void dismiss(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "不予督办的理由", WORDS).done();
        OrderInHand order = book.take(id);
        recusal.check(order.matter().unitId());
        book.act(order, OrderAct.DISMISS, form.opinion());
        paper.drop(order.climb());
        book.end(order.matter(), MatterState.DISMISSED, form.opinion(), null);
    }

    /** The handler of the office takes back what waits for the signature. */
    public void takeBackDraft(long id) {
        book.back(book.take(id), OrderAct.RECALL_DRAFT);
    }

    public void returnDraft(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        OrderInHand order = book.take(id);
        recusal.check(order.matter().unitId());
        book.act(order, OrderAct.RETURN, form.opinion());
    }

    /** Signed is issued: number, paper and the unit's time in one transaction; the rung before has done its work. */
    public void sign(long id) {
        OrderInHand order = book.take(id);
        Climb climb = order.climb();
        recusal.check(order.matter().unitId());
        OrderAct signing = OrderAct.signing(climb.rung());
        signing.on(climb.state());
        book.overtakeLower(order);
        IssuedPaper issued = paper.issue(climb);
        Instant now = clock.instant();
        Optional<Instant> until = signing == OrderAct.SIGN ? Optional.of(answerUntil(now, climb)) : Optional.empty();
        book.issued(order, issued.number().toString(), until.orElse(null), now, by());
        book.act(order, signing, issued.number().toString());
        Matter matter = order.matter();
        events.publishEvent(new OrderIssued(
                matter.id(),
                id,
                matter.planTaskId(),
                matter.unitId(),
                climb.rung(),
                issued.number().toString(),
                matter.subject(),
                until.orElse(null),
                now));
    }

    private Instant answerUntil(Instant from, Climb climb) {
        return calendars.current().addWorkingDays(from, climb.answerDays()).at();
    }

    public void recordTalk(long id, TalkForm form) {
        new FormCheck()
                .chosen("heldOn", form.heldOn(), "约谈日期")
                .that(form.heldOn() == null || !form.heldOn().isAfter(LocalDate.now(clock)), "heldOn", "约谈日期不能晚于今天")
                .required("place", form.place(), "约谈地点", NAME)
                .required("chair", form.chair(), "主持人", NAME)
                .that(form.present() != null && !form.present().isEmpty(), "present", "请填写参加约谈的人员")
                .optional("present", form.present() == null ? null : String.join("、", form.present()), "参加人员", NAME)
                .required("minutes", form.minutes(), "约谈纪要", DEMAND)
                .done();
        OrderInHand order = book.take(id);
        recusal.check(order.matter().unitId());
        long minutes = paper.minutes(order.matter(), order.climb(), form);
        book.talked(order, form, minutes, answerUntil(clock.instant(), order.climb()));
        book.act(order, OrderAct.RECORD_TALK, form.minutes());
    }

    /** The duty is done, or the answer will do until the day that it promises. */
    public void settle(long id, OpinionForm form) {
        verify(id, OrderAct.SETTLE, form);
    }

    /** Not made up for: the next rung may come. */
    public void refuse(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "核验意见", WORDS).done();
        verify(id, OrderAct.REFUSE, form);
    }

    private void verify(long id, OrderAct act, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "核验意见", WORDS).done();
        OrderInHand order = book.take(id);
        Matter matter = order.matter();
        recusal.check(matter.unitId());
        boolean isCured = act == OrderAct.SETTLE;
        if (!isCured && !matter.isOpen()) {
            throw RuleViolated.conflict(
                    "matter-cured",
                    matter.told() + "的督办已经结束（" + matter.state().label() + "），请予销号；如质量不符合要求，请在任务的审核环节退回");
        }
        book.verified(order, act, form.opinion());
        if (isCured && matter.isOpen()) {
            book.end(matter, MatterState.ACCEPTED, form.opinion(), order.climb().promisedUntil());
        }
        events.publishEvent(new OrderVerified(
                matter.id(),
                id,
                matter.planTaskId(),
                matter.unitId(),
                order.climb().rung(),
                matter.subject(),
                isCured,
                form.opinion(),
                clock.instant()));
    }

    /** What the models and the to-do list ask of an order. */
    @Transactional(readOnly = true)
    public Facts facts(long id) {
        OrderInHand order = book.get(id);
        return new Facts(
                order.matter().unitId(),
                order.climb().rung(),
                order.climb().signedBy(),
                order.climb().answerUntil());
    }

    /** The end of the unit's time for its answer, unless it has gone by. */
    @Transactional(readOnly = true)
    public Optional<Instant> answerDueAhead(long id) {
        return Optional.ofNullable(facts(id).answerUntil()).filter(due -> due.isAfter(clock.instant()));
    }

    /** @param answerUntil null before the unit has the paper */
    public record Facts(
            long unitId,
            Rung rung,
            SignedBy signedBy,
            @Nullable Instant answerUntil) {}

    /** A task is closed: nothing is open on it any more, signed or not. */
    public void closeTask(long planTaskId) {
        book.closeTask(planTaskId);
    }

    private String by() {
        return actor.now().signature();
    }
}
