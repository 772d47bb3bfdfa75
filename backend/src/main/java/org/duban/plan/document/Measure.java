package org.duban.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numbered part of a task, with units of its own where the text gives them. */
public record Measure(
        String number,
        String title,
        List<Role> roles,
        @Nullable Deadline deadline,
        Source source) {
    public Measure {
        roles = List.copyOf(roles);
    }
}
