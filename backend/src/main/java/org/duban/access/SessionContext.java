package org.duban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.access.AccountMapper.CapacityRow;
import org.duban.access.AccountMapper.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only the account's id in the session and reads its rights anew for each request, so that a role withdrawn, a post
 * that ended or an account stopped counts at once, on every server.
 */
@Component
class SessionContext implements SecurityContextRepository {
    private static final String ACCOUNT = "duban.account";

    private final AccountMapper accounts;
    private final AccessRules rules;
    private final Clock clock;

    SessionContext(AccountMapper accounts, AccessRules rules, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Opens the session under a new id, so that an id known from before is worth nothing. */
    SignedIn open(Account account, HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.username());
        return signedIn(account);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing: the session holds the account's id alone, written at login.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountId(request) != null;
    }

    private static @Nullable Long accountId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof Long id ? id : null;
    }

    private @Nullable Account account(HttpServletRequest request) {
        Long id = accountId(request);
        Account account = id == null ? null : accounts.byId(id);
        return account == null || !account.enabled() ? null : account;
    }

    SignedIn signedIn(Account account) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Grant> grants = accounts.grants(account.id(), today);
        Set<Role> roles =
                grants.stream().flatMap(grant -> grant.granted().stream()).collect(Collectors.toSet());
        Stream<Capacity> own = grants.stream().flatMap(grant -> grant.capacity().stream());
        List<Capacity> held = Stream.concat(own, lent(account, grants, today)).toList();
        User user = User.of(account.username(), account.personId(), account.displayName(), roles, held);
        return new SignedIn(user, account.isPasswordDue(rules, now));
    }

    /** What absent colleagues may do. */
    private Stream<Capacity> lent(Account account, List<Grant> grants, LocalDate today) {
        return grants.stream().noneMatch(Grant::covers)
                ? Stream.empty()
                : accounts.absentCoveredBy(account.id(), today).stream()
                        .flatMap(person -> accounts.lentCapacities(person, today).stream())
                        .map(CapacityRow::toCapacity);
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                Account account = account(request);
                context = account == null ? new SecurityContextImpl() : new SecurityContextImpl(signedIn(account));
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return accountId(request) == null;
        }
    }
}
