package org.duban.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record KeyProject(
        Column column,
        String number,
        String title,
        String body,
        List<Role> roles,
        @Nullable Deadline deadline,
        Source source) {
    public KeyProject {
        roles = List.copyOf(roles);
    }
}
