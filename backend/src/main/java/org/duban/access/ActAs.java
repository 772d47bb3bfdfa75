package org.duban.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Lets the demo's story play its officials, with exactly the rights that their accounts have. */
@Component
@Profile("demo")
public class ActAs {

    private final AccountMapper accounts;
    private final SessionContext sessions;

    ActAs(AccountMapper accounts, SessionContext sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public <T> T as(String username, Supplier<T> deed) {
        Account account = Objects.requireNonNull(accounts.byUsername(username), username);
        SecurityContextHolder.setContext(new SecurityContextImpl(sessions.signedIn(account)));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
