package org.duban.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.duban.access.User;
import org.springframework.stereotype.Service;

/** What was put up and waits to be told outside of the product as well. */
@Service
public class NoticeOutbox {

    private final NoticeMapper mapper;

    NoticeOutbox(NoticeMapper mapper) {
        this.mapper = mapper;
    }

    /** @param total how many there are, whereof the newest are listed */
    public record News(long total, List<PostedNotice> newest) {}

    /** Takes the oldest that wait; until the transaction ends, others skip them. */
    public List<PostedNotice> take(int most) {
        return mapper.takeWaiting(most);
    }

    public void passedOn(Collection<Long> ids, Instant at) {
        mapper.passedOn(ids, at);
    }

    public List<PostedNotice> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.posted(ids);
    }

    /** What the user has neither read nor done with, of what was put up from the one moment until before the other. */
    public News news(User user, Collection<NoticeKind> kinds, Instant from, Instant until, int most) {
        if (kinds.isEmpty()) {
            return new News(0, List.of());
        }
        Reader reader = Reader.of(user);
        long total = mapper.countNews(reader, kinds, from, until);
        return new News(total, total == 0 ? List.of() : mapper.news(reader, kinds, from, until, most));
    }
}
