package org.duban.bulletin;

import static java.util.Objects.requireNonNull;

import org.duban.paper.PaperKind;
import org.duban.paper.PaperVoided;
import org.duban.supervision.OrderOvertaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a paper or of a matter becomes of its bulletin, in the same transaction. */
@Component
class BulletinWatch {

    private final BulletinMapper mapper;
    private final BulletinBook book;
    private final Bulletins bulletins;

    BulletinWatch(BulletinMapper mapper, BulletinBook book, Bulletins bulletins) {
        this.mapper = mapper;
        this.book = book;
        this.bulletins = bulletins;
    }

    @EventListener
    void on(PaperVoided event) {
        Bulletin bulletin = event.kind() == PaperKind.BULLETIN ? mapper.ofPaper(event.paperId()) : null;
        if (bulletin != null) {
            bulletins.end(bulletin, BulletinState.VOIDED, event.reason());
        }
    }

    /** What was made up for before the signature, or lost its ground with a paper below, is not announced any more. */
    @EventListener
    void on(OrderOvertaken event) {
        BulletinMapper.OpenStatement open = mapper.openOfOrder(event.orderId());
        if (open != null) {
            Bulletin bulletin = requireNonNull(mapper.lock(open.bulletinId()));
            mapper.overtake(open.id(), "该事项的督办已经结束或退回前一级，不再通报");
            book.revised(bulletin, bulletin.title());
        }
    }
}
