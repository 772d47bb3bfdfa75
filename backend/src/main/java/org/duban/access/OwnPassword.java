package org.duban.access;

import java.time.Clock;
import java.util.Objects;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Lets people choose their own password. */
@Service
class OwnPassword {
    private final AccountMapper accounts;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final AccessRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            AccountMapper accounts,
            OpenSessions sessions,
            PasswordEncoder passwords,
            AccessRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    void change(String username, String current, String wanted, String sessionId) {
        Account account = Objects.requireNonNull(accounts.byUsername(username));
        if (!passwords.matches(current, account.passwordHash())) {
            throw RuleViolated.invalid("current", "现用密码不正确");
        }
        new PasswordRules(rules).violation(wanted, username).ifPresent(error -> {
            throw RuleViolated.invalid("wanted", error);
        });
        if (passwords.matches(wanted, account.passwordHash())) {
            throw RuleViolated.invalid("wanted", "新密码不能与现用密码相同");
        }
        accounts.setPassword(account.id(), passwords.encode(wanted), clock.instant(), false);
        sessions.closeAllBut(username, sessionId);
        events.publishEvent(new PasswordChanged(username));
    }
}
