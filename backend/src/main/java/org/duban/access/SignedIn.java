package org.duban.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A user on whose request the server is working. Never stored: made anew from the database for each request. */
class SignedIn extends AbstractAuthenticationToken {
    private final transient User user;
    private final boolean passwordDue;

    SignedIn(User user, boolean passwordDue) {
        super(user.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
        this.user = user;
        this.passwordDue = passwordDue;
        setAuthenticated(true);
    }

    /** Until a one-time or outdated password is replaced, nothing else is allowed. */
    boolean isPasswordDue() {
        return passwordDue;
    }

    @Override
    public User getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.username();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
