package org.duban.notice;

import org.duban.dispatch.ColleaguesTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to a duty inside their unit. */
@Component
class ColleagueNotices {

    private final NoticeBoard board;

    ColleagueNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(ColleaguesTold event) {
        String subject =
                "work-item:" + event.duty().workItemId() + "#" + event.at().toEpochMilli();
        NewNotice notice = NewNotice.about(event.duty(), kind(event.matter()), subject, event.sentence(), event.at());
        board.post(notice, event.people().stream().map(Recipient::ofPerson).toList());
    }

    private static NoticeKind kind(ColleaguesTold.Matter matter) {
        return switch (matter) {
            case ASSIGNED -> NoticeKind.DUTY_ASSIGNED;
            case RELEASED -> NoticeKind.DUTY_RELEASED;
            case DONE_BY_OTHER -> NoticeKind.DUTY_DONE_BY_OTHER;
            case OPINION_ASKED -> NoticeKind.OPINION_ASKED;
            case OPINION_GIVEN -> NoticeKind.OPINION_GIVEN;
            case COPIED -> NoticeKind.DUTY_COPIED;
        };
    }
}
