package org.duban.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name and password with the roles granted to it. */
record Account(
        long id,
        String username,
        @Nullable Long personId,
        String displayName,
        String passwordHash,
        Instant passwordChangedAt,
        boolean oneTimePassword,
        boolean passwordExpires,
        boolean enabled,
        @Nullable Instant lastLoginAt,
        int version) {

    boolean isPasswordDue(AccessRules rules, Instant now) {
        return oneTimePassword
                || (passwordExpires
                        && passwordChangedAt.plus(rules.passwordMaxAge()).isBefore(now));
    }

    boolean isOneTimePasswordOver(AccessRules rules, Instant now) {
        return oneTimePassword
                && passwordChangedAt.plus(rules.oneTimePasswordLasts()).isBefore(now);
    }

    /** An account with the roles granted to it. */
    record WithRoles(Account account, Set<Role> roles) {}
}
