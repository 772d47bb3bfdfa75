package org.duban.supervision;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Recusal;
import org.duban.paper.PaperVoided;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 作废: with its paper a rung is void, in the same transaction. The matter falls back to the rung before and may be taken up
 * from there again with a new number. Nobody lets their own unit off like that (回避).
 */
@Component
class OrderVoids {

    private final MatterMapper matters;
    private final ClimbMapper climbs;
    private final MatterBook book;
    private final OrderRhythm rhythm;
    private final Recusal recusal;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OrderVoids(
            MatterMapper matters,
            ClimbMapper climbs,
            MatterBook book,
            OrderRhythm rhythm,
            Recusal recusal,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.climbs = climbs;
        this.book = book;
        this.rhythm = rhythm;
        this.recusal = recusal;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(PaperVoided event) {
        climbs.ofPaper(event.paperId()).forEach(climb -> makeVoid(climb.id(), event));
    }

    private void makeVoid(long orderId, PaperVoided event) {
        OrderInHand order = book.take(orderId);
        Matter matter = order.matter();
        recusal.check(matter.unitId());
        end(order.climb());
        boolean isLatest = matter.isOpen() && matter.rung() == order.climb().rung();
        String backTo = isLatest ? fallBack(order) : "督办事项维持“" + matter.state().label() + "”";
        Rung rung = order.climb().rung();
        book.enter(
                matter,
                rung.label() + "（" + event.number() + "，" + matter.told() + "）作废：" + event.reason() + "；" + backTo);
        events.publishEvent(new OrderVoided(
                matter.id(),
                orderId,
                matter.planTaskId(),
                matter.unitId(),
                rung,
                event.number(),
                matter.subject(),
                event.reason(),
                backTo,
                clock.instant()));
    }

    private void end(Climb climb) {
        climbs.makeVoid(climb.id(), clock.instant(), actor.now().signature());
        rhythm.end(climb, RungState.VOIDED);
        if (climb.isOpen()) {
            events.publishEvent(new OrderOvertaken(climb.id()));
        }
    }

    /** A rung above that was only proposed has lost its ground. */
    private String fallBack(OrderInHand order) {
        List<Climb> ladder = book.ladderOf(order.matter());
        ladder.stream()
                .filter(climb -> RungState.UNSIGNED.contains(climb.state()))
                .forEach(book::drop);
        Optional<Climb> before = ladder.stream()
                .filter(climb -> climb.issuedAt() != null && !climb.isVoid())
                .filter(climb -> order.climb().rung().isAbove(climb.rung()))
                .max(Comparator.comparing(Climb::rung));
        matters.fallBack(
                order.matter().id(),
                before.map(Climb::rung).orElse(null),
                before.map(Climb::issuedAt).orElse(null),
                clock.instant());
        return "督办退回到" + before.map(climb -> "“" + climb.rung().label() + "”").orElse("提醒之前") + "，可重新提出，另行编号";
    }
}
