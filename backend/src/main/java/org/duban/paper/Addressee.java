package org.duban.paper;

import org.jspecify.annotations.Nullable;

/**
 * Whom a paper goes to or is copied to.
 *
 * @param unitId whose people may read it once it is issued; null for a body outside of the system
 * @param name as it is printed
 */
public record Addressee(@Nullable Long unitId, String name) {}
