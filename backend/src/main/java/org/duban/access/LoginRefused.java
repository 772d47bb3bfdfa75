package org.duban.access;

/** A sign-in was refused; the name is as typed and need not exist. */
public record LoginRefused(String username) {}
