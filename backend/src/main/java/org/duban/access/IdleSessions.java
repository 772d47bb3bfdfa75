package org.duban.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions whose last use is written down once a minute at most: else each request, also one that only reads, costs a
 * transaction of its own for it. A session so ends up to a minute before its idle time is over.
 */
class IdleSessions implements FindByIndexNameSessionRepository<IdleSessions.Idling> {

    private static final Duration REST = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<Session> stored;

    @SuppressWarnings("unchecked")
    IdleSessions(FindByIndexNameSessionRepository<? extends Session> stored) {
        this.stored = (FindByIndexNameSessionRepository<Session>) stored;
    }

    @Override
    public Idling createSession() {
        return new Idling(stored.createSession());
    }

    @Override
    public void save(Idling session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable Idling findById(String id) {
        Session found = stored.findById(id);
        return found == null ? null : new Idling(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Idling> findByIndexNameAndIndexValue(String index, String value) {
        return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Idling(entry.getValue())));
    }

    /** All of it is the stored session's, but for the time of its last use. */
    static final class Idling implements Session {

        private final Session stored;

        private Idling(Session stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!QuietRequests.isQuiet()
                    && now.isAfter(stored.getLastAccessedTime().plus(REST))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
