package org.duban.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a participant hands in of its own part. */
public record PartForm(
        @Nullable String done,
        @Nullable String problems,
        @Nullable List<Long> evidenceIds) {

    List<Long> evidence() {
        return evidenceIds == null ? List.of() : evidenceIds;
    }
}
