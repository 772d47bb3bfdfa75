package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Recusal;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rung 通报 of several matters, told of in one bulletin instead of a paper each. Proposed by the sweep and signed by a
 * person as ever; until then it can be taken out again.
 */
@Service
@Transactional
public class BulletinOrders {

    private static final int MOST = 200;

    private final MatterBook book;
    private final ClimbMapper climbs;
    private final LadderWords words;
    private final Recusal recusal;
    private final Actor actor;
    private final Calendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BulletinOrders(
            MatterBook book,
            ClimbMapper climbs,
            LadderWords words,
            Recusal recusal,
            Actor actor,
            Calendars calendars,
            Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.climbs = climbs;
        this.words = words;
        this.recusal = recusal;
        this.actor = actor;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** A proposal that no bulletin has taken up. */
    public record Waiting(
            long orderId,
            long matterId,
            long planTaskId,
            String taskNumber,
            String taskTitle,
            long unitId,
            String unitName,
            String subject,
            String reason,
            Instant proposedAt) {}

    /** What a bulletin says of a matter. */
    public record Announcement(long orderId, long planId, long planTaskId, long unitId, String sentence) {}

    @Transactional(readOnly = true)
    public List<Waiting> waiting(long planId) {
        return climbs.waitingForBulletin(planId, MOST);
    }

    public Announcement join(long orderId) {
        OrderInHand order = book.take(orderId);
        Climb climb = order.climb();
        Matter matter = order.matter();
        if (climb.rung() != Rung.BULLETIN) {
            throw RuleViolated.conflict("not-a-bulletin", climb.rung().label() + "单独行文，不能纳入通报");
        }
        recusal.check(matter.unitId());
        book.act(order, OrderAct.JOIN, null);
        events.publishEvent(new OrderJoined(orderId));
        return new Announcement(
                orderId,
                matter.planId(),
                matter.planTaskId(),
                matter.unitId(),
                matter.told() + words.reason(matter, clock.instant()) + "，予以通报；请在收到通报后 " + climb.answerDays()
                        + " 个工作日内办结并书面答复。");
    }

    public void leave(long orderId) {
        book.act(book.take(orderId), OrderAct.LEAVE, null);
        events.publishEvent(new OrderLeft(orderId));
    }

    /** Holds the tasks of these orders, in one order for everybody, before the bulletin itself is held. */
    public void hold(Collection<Long> orderIds) {
        orderIds.stream()
                .map(book::get)
                .map(OrderInHand::matter)
                .sorted(Comparator.comparing(Matter::planTaskId).thenComparing(Matter::id))
                .map(Matter::id)
                .forEach(book::takeMatter);
    }

    /** The bulletin that announces it has been signed. A matter goes up on working days alone. */
    public void announce(long orderId, long paperId, String paperNumber) {
        OrderInHand order = book.take(orderId);
        recusal.check(order.matter().unitId());
        Instant now = clock.instant();
        if (!calendars.current().isWorkingDay(LocalDate.ofInstant(now, SystemTime.ZONE))) {
            throw RuleViolated.conflict("day-off", "今天不是工作日，督办不在非工作日升级；请在工作日签发，或先将督办事项移出通报");
        }
        OrderAct.SIGN_JOINED.on(order.climb().state());
        book.overtakeLower(order);
        book.announced(order, paperId, paperNumber, now, actor.now().signature());
        events.publishEvent(new OrderAnnounced(orderId));
    }
}
