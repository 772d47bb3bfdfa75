package org.duban.notice;

import java.util.List;
import java.util.Objects;
import org.duban.access.Role;
import org.duban.supervision.MatterUrged;
import org.duban.supervision.UrgeAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a unit what the ladder asks after, and whoever urged what is answered. */
@Component
class UrgeNotices {

    private final NoticeBoard board;

    UrgeNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(MatterUrged event) {
        board.post(
                new NewNotice(
                        NoticeKind.URGED,
                        "urge:" + event.urgeId(),
                        NoticeKind.URGED.label() + "：" + event.subject(),
                        event.by() + "催办：" + event.reason() + "请签收并回复办理情况",
                        "/supervision/matters/" + event.matterId(),
                        null,
                        event.planTaskId(),
                        event.at()),
                List.of(Recipient.of(event.unitId())));
    }

    @EventListener
    void on(UrgeAnswered event) {
        board.post(
                new NewNotice(
                        NoticeKind.URGE_ANSWERED,
                        "urge:" + event.urgeId() + "@" + event.at(),
                        NoticeKind.URGE_ANSWERED.label() + "：" + event.subject(),
                        event.unitName() + "回复对“" + event.subject() + "”的催办：" + event.reply(),
                        event.workItemId() == null
                                ? "/supervision/matters/" + event.matterId()
                                : "/work-items/" + event.workItemId(),
                        event.workItemId(),
                        event.planTaskId(),
                        event.at()),
                List.of(urger(event)));
    }

    private static Recipient urger(UrgeAnswered event) {
        return switch (event.urgedAs()) {
            case OFFICE -> Recipient.of(Role.OFFICE);
            case LEADER -> Recipient.of(Role.LEADER);
            case LEAD_UNIT -> Recipient.of(Objects.requireNonNull(event.toUnitId()));
        };
    }
}
