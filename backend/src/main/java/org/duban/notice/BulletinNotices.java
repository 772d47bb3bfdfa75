package org.duban.notice;

import java.util.List;
import org.duban.bulletin.BulletinStopped;
import org.duban.bulletin.ObjectionsSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells units what became of their objections, and that a bulletin they know of does not hold. */
@Component
class BulletinNotices {

    private final NoticeBoard board;

    BulletinNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(ObjectionsSettled event) {
        board.post(
                new NewNotice(
                        NoticeKind.BULLETIN_OBJECTIONS_SETTLED,
                        "consultation:" + event.consultationId(),
                        NoticeKind.BULLETIN_OBJECTIONS_SETTLED.label() + "：" + event.title(),
                        "对贵单位所提异议的处理：" + event.sentence(),
                        link(event.bulletinId()),
                        null,
                        null,
                        event.at()),
                List.of(Recipient.of(event.unitId())));
    }

    @EventListener
    void on(BulletinStopped event) {
        String what = event.number() == null ? "已撤回，不再印发" : "（" + event.number() + "）已作废";
        board.post(
                new NewNotice(
                        NoticeKind.BULLETIN_STOPPED,
                        "bulletin:" + event.bulletinId(),
                        NoticeKind.BULLETIN_STOPPED.label() + "：" + event.title(),
                        "“" + event.title() + "”" + what + "：" + event.reason(),
                        link(event.bulletinId()),
                        null,
                        null,
                        event.at()),
                event.unitIds().stream().map(Recipient::of).toList());
    }

    private static String link(long bulletinId) {
        return "/bulletins/" + bulletinId;
    }
}
