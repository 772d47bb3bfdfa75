package org.duban.organisation;

/** The posts of a person were written anew. */
public record PostsChanged(long personId) {}
