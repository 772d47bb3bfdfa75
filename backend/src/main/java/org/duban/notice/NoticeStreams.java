package org.duban.notice;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.access.LoggedOut;
import org.duban.access.SessionWatch;
import org.duban.access.User;
import org.duban.notice.NoticeMapper.Arrival;
import org.duban.notice.NoticeMapper.ArrivedFor;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this server. The table of notices is what all servers share: each looks every two seconds what has come,
 * once for all its pages, and not at all while it has none.
 */
@Component
class NoticeStreams {

    /** A browser opens six connections to a server at most; a page in the background needs none. */
    static final int MOST_PER_PERSON = 2;

    private static final int MOST_ROWS = 5_000;

    private final NoticeMapper mapper;
    private final SessionWatch sessions;
    private final Set<NoticeStream> streams = ConcurrentHashMap.newKeySet();
    private @Nullable Arrivals arrivals;

    NoticeStreams(NoticeMapper mapper, SessionWatch sessions, MeterRegistry metrics) {
        this.mapper = mapper;
        this.sessions = sessions;
        metrics.gaugeCollectionSize("duban.notices.streams", List.of(), streams);
    }

    /** @param lastSeen the last notice a page knew before its connection broke */
    synchronized SseEmitter open(User user, String sessionId, @Nullable Long lastSeen) {
        long own = streams.stream()
                .filter(stream -> stream.username().equals(user.username()))
                .count();
        if (own >= MOST_PER_PERSON) {
            throw RuleViolated.of(RuleViolated.Kind.TOO_MANY, "too-many-streams", "您已在多个页面接收消息，本页改为定时刷新");
        }
        long newest = mapper.newestId();
        if (arrivals == null) {
            arrivals = Arrivals.since(newest);
            arrivals.next(mapper.arrivals(arrivals.floor(), MOST_ROWS), System.nanoTime());
        }
        var stream = new NoticeStream(user.username(), sessionId, Set.copyOf(Recipient.keysOf(user)));
        stream.whenOver(() -> streams.remove(stream));
        streams.add(stream);
        tell(stream, user, lastSeen == null ? newest : lastSeen, newest);
        return stream.emitter();
    }

    @Scheduled(fixedDelayString = "${duban.notice.look-every:PT2S}")
    void look() {
        List<Arrival> fresh = fresh();
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, Long> firstOf = fresh.stream().collect(toMap(Arrival::recipient, Arrival::id, Math::min));
        long newest = fresh.get(fresh.size() - 1).id();
        for (NoticeStream stream : streams) {
            stream.recipients().stream()
                    .filter(firstOf::containsKey)
                    .mapToLong(firstOf::get)
                    .min()
                    .ifPresent(first -> push(stream, first - 1, newest));
        }
    }

    private synchronized List<Arrival> fresh() {
        if (streams.isEmpty() || arrivals == null) {
            arrivals = null;
            return List.of();
        }
        return arrivals.next(mapper.arrivals(arrivals.floor(), MOST_ROWS), System.nanoTime());
    }

    /** The rights are those of this moment: a post that ended since the page was opened counts at once. */
    private void push(NoticeStream stream, long after, long newest) {
        sessions.user(stream.sessionId()).ifPresentOrElse(user -> tell(stream, user, after, newest), () -> end(stream));
    }

    private void tell(NoticeStream stream, User user, long after, long newest) {
        Reader reader = Reader.of(user);
        ArrivedFor arrived = after < newest ? mapper.arrivedFor(reader, after) : new ArrivedFor(0, 0);
        Notice latest = arrived.arrived() == 0 ? null : mapper.find(reader, arrived.newest());
        stream.send(newest, new News(mapper.counts(reader).unread(), arrived.arrived(), latest));
    }

    /** Shows proxies that the line is in use, finds lines that are dead, and ends those whose session has ended. */
    @Scheduled(fixedDelayString = "${duban.notice.beat-every:PT15S}")
    void beat() {
        Set<String> open =
                sessions.open(streams.stream().map(NoticeStream::sessionId).collect(toSet()));
        for (NoticeStream stream : streams) {
            if (open.contains(stream.sessionId())) {
                stream.beat();
            } else {
                end(stream);
            }
        }
    }

    @EventListener
    void on(LoggedOut event) {
        streams.stream()
                .filter(stream -> stream.username().equals(event.username()))
                .filter(stream -> sessions.user(stream.sessionId()).isEmpty())
                .forEach(this::end);
    }

    private void end(NoticeStream stream) {
        streams.remove(stream);
        stream.end();
    }

    /** Else a stopping server would wait for pages that stay open. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        streams.forEach(NoticeStream::complete);
    }

    int size() {
        return streams.size();
    }

    /**
     * What a page is told.
     *
     * @param arrived how many came since it was last told
     * @param latest the last of these
     */
    record News(long unread, int arrived, @Nullable Notice latest) {}
}
