package org.duban.access;

import org.springframework.security.access.AccessDeniedException;

/** The password is a one-time one or too old: it has to be changed before anything else. */
class PasswordDue extends AccessDeniedException {
    PasswordDue() {
        super("password due");
    }
}
