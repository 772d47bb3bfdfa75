package org.duban.notice;

import java.time.Instant;
import org.duban.dispatch.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A notice before it has a recipient.
 *
 * @param subject which matter it is: told once to each recipient, however often its event comes
 * @param link where in the product the matter is
 */
record NewNotice(
        NoticeKind kind,
        String subject,
        String title,
        String sentence,
        String link,
        @Nullable Long workItemId,
        @Nullable Long planTaskId,
        Instant at) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SENTENCE = 1000;

    NewNotice {
        title = cut(title, LONGEST_TITLE);
        sentence = cut(sentence, LONGEST_SENTENCE);
    }

    static NewNotice about(Duty duty, NoticeKind kind, String subject, String sentence, Instant at) {
        String title = kind.label() + "：" + duty.name();
        String link = "/work-items/" + duty.workItemId();
        return new NewNotice(kind, subject, title, sentence, link, duty.workItemId(), duty.planTaskId(), at);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
