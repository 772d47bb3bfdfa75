package org.duban.access;

/** The security administrator gave the account a one-time password. */
public record PasswordReset(String username) {}
