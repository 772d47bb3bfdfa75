package org.duban.access;

/** Somebody has signed out. */
public record LoggedOut(String username) {}
