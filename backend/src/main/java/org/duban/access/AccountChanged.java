package org.duban.access;

import org.jspecify.annotations.Nullable;

/** An account was closed or opened, or its roles or its person were changed; told of each person it was or is for. */
public record AccountChanged(String username, @Nullable Long personId) {}
