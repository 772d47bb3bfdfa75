package org.duban.notice;

import java.time.Instant;
import org.duban.dispatch.Duty;

/**
 * A notice about a duty, before it has a recipient.
 *
 * @param subject which matter it is: told once to each recipient, however often its event comes
 */
record NewNotice(NoticeKind kind, String subject, Duty duty, String sentence, Instant at) {

    private static final int LONGEST = 1000;

    NewNotice {
        sentence = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    String title() {
        return kind.label() + "：" + duty.name();
    }

    String link() {
        return "/work-items/" + duty.workItemId();
    }
}
