package org.duban.notice;

import java.util.stream.Stream;
import org.duban.application.Application;
import org.duban.application.ApplicationAnswered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the unit that asked what became of its application, and the others on the task of what was granted. */
@Component
class ApplicationNotices {

    private final NoticeBoard board;

    ApplicationNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(ApplicationAnswered event) {
        Application application = event.application();
        NewNotice notice = notice(event, application);
        Stream<Long> units = Stream.concat(Stream.of(application.unitId()), event.concerned().stream());
        board.post(notice, units.map(Recipient::of).toList());
    }

    private static NewNotice notice(ApplicationAnswered event, Application application) {
        NoticeKind kind = kindOf(event.answer());
        // Returned twice is told twice: each edition is a matter of its own.
        String subject = "application:" + application.id() + "@" + application.edition();
        return new NewNotice(
                kind,
                subject,
                kind.label() + "：" + event.kindLabel(),
                sentence(event, application),
                "/plan-tasks/" + application.planTaskId() + "?tab=applications",
                null,
                application.planTaskId(),
                event.at());
    }

    private static String sentence(ApplicationAnswered event, Application application) {
        String what = application.unitName() + "的" + event.kindLabel() + "申请（" + application.subjectName() + "）";
        return switch (event.answer()) {
            case GRANTED -> what + "已获准予，并已落实";
            case REFUSED -> what + "未获准许" + because(event.opinion());
            case RETURNED -> what + "已退回，请按意见修改后重新提交" + because(event.opinion());
        };
    }

    private static String because(@Nullable String opinion) {
        return opinion == null ? "" : "，意见：" + opinion;
    }

    private static NoticeKind kindOf(ApplicationAnswered.Answer answer) {
        return switch (answer) {
            case GRANTED -> NoticeKind.APPLICATION_GRANTED;
            case REFUSED -> NoticeKind.APPLICATION_REFUSED;
            case RETURNED -> NoticeKind.APPLICATION_RETURNED;
        };
    }
}
