package org.duban.access;

/** Somebody with an account who holds a post in a unit today. */
public record Colleague(long personId, String name, Role role, long unitId) {}
