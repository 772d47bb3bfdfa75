package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.duban.dispatch.Actor;
import org.duban.dispatch.EvidenceStore;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit does with an order: acknowledged and answered by the handler, let out by the head. */
@Service
@Transactional
public class OrderAnswers {

    private static final int WORDS = 2000;

    private final MatterBook book;
    private final Latenesses latenesses;
    private final EvidenceStore evidence;
    private final Actor actor;
    private final Clock clock;

    OrderAnswers(MatterBook book, Latenesses latenesses, EvidenceStore evidence, Actor actor, Clock clock) {
        this.book = book;
        this.latenesses = latenesses;
        this.evidence = evidence;
        this.actor = actor;
        this.clock = clock;
    }

    public void acknowledge(long id) {
        OrderInHand order = book.take(id);
        book.act(order, OrderAct.ACKNOWLEDGE, null);
        book.acknowledged(order, clock.instant(), by());
    }

    /** Why the unit is late is said once: the answer states it for the late duty too. */
    public void answer(long id, OrderAnswerForm form) {
        form.check().done();
        OrderInHand order = book.take(id);
        Matter matter = order.matter();
        evidence.demandOnTask(matter.planTaskId(), form.evidence());
        book.answered(order, form, clock.instant(), by());
        LatenessCause cause = requireNonNull(form.cause());
        if (matter.ground() == Ground.LATE_DUTY) {
            latenesses.explain(matter.subjectId(), cause, form.causeNote());
        }
        book.act(order, OrderAct.ANSWER, cause.label() + "原因；" + form.answer());
    }

    public void takeBackAnswer(long id) {
        book.back(book.take(id), OrderAct.RECALL_ANSWER);
    }

    /** The unit's head lets the answer out and stands for what proves it; the ladder waits for the office now. */
    public void reply(long id) {
        OrderInHand order = book.take(id);
        book.act(order, OrderAct.REPLY, null);
        book.replied(order, clock.instant(), by());
        evidence.certify(book.evidenceOf(order), actor.now());
    }

    public void returnAnswer(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        book.act(book.take(id), OrderAct.RETURN_ANSWER, form.opinion());
    }

    public void takeBackReply(long id) {
        OrderInHand order = book.take(id);
        book.back(order, OrderAct.RECALL_REPLY);
        book.takenBackReply(order);
    }

    private String by() {
        return actor.now().signature();
    }
}
