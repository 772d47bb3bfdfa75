package org.duban.access;

/** Somebody has signed in. */
public record LoggedIn(String username) {}
