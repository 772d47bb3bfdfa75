package org.duban.access;

/** The owner of the account chose a new password. */
public record PasswordChanged(String username) {}
