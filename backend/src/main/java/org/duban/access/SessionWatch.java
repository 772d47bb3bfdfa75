package org.duban.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Which sessions still stand, on whichever server they were used or ended: for what outlives a request. */
@Component
public class SessionWatch {

    private final AccountMapper accounts;
    private final SessionContext context;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionWatch(
            AccountMapper accounts,
            SessionContext context,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.context = context;
        this.sessions = sessions;
    }

    /** Those of the sessions that are open; looking does not count as their use. */
    public Set<String> open(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : accounts.openSessions(ids, System.currentTimeMillis());
    }

    /** Who stands behind the session, with the rights of this moment. */
    public Optional<User> user(String id) {
        Session session = sessions.findById(id);
        return session == null || session.isExpired()
                ? Optional.empty()
                : context.account(session.getAttribute(SessionContext.ACCOUNT))
                        .map(context::signedIn)
                        .map(SignedIn::getPrincipal);
    }
}
