package org.duban.plan.document;

import java.util.List;
import java.util.Optional;

/** The units that the caller knows, by full name or alias. */
public interface KnownUnits {
    Optional<Long> find(String name);

    /** Whether a group of units goes by this name; a group without members that can be told is for a person. */
    default boolean isKnownGroup(String name) {
        return false;
    }

    /** The nearest known names, best first, for a person to choose from. */
    List<String> nearest(String name);
}
