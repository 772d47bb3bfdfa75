package org.duban.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.duban.shared.Portions;
import org.springframework.stereotype.Component;

/** Where notices are put up. Whoever has been told of a matter already is not told again. */
@Component
class NoticeBoard {

    private static final int BATCH = 100;

    /** The order of the index: the waiting twin of an event else blocks the gap that the second row goes into. */
    private static final Comparator<Addressed> ORDER = Comparator.comparing(
                    (Addressed one) -> one.notice().kind().name())
            .thenComparing(one -> one.notice().subject())
            .thenComparing(Addressed::recipient);

    private final NoticeMapper mapper;

    NoticeBoard(NoticeMapper mapper) {
        this.mapper = mapper;
    }

    void post(NewNotice notice, Collection<Recipient> recipients) {
        post(recipients.stream()
                .distinct()
                .map(recipient -> new Addressed(notice, recipient.key()))
                .toList());
    }

    void post(List<Addressed> notices) {
        Portions.of(notices.stream().sorted(ORDER).toList(), BATCH).forEach(mapper::insert);
    }

    /** What is done with needs nobody's eyes any more. */
    void settle(long workItemId, Instant at) {
        mapper.settle(workItemId, at);
    }

    record Addressed(NewNotice notice, String recipient) {}
}
