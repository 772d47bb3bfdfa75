package org.duban.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions of an account on all servers. */
@Component
class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    void close(String username) {
        closeAllBut(username, "");
    }

    void closeAllBut(String username, String sessionId) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(sessionId))
                .forEach(sessions::deleteById);
    }
}
