package org.duban.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title is the text up to its first 。, body the rest without the words that name units; roles include those of the measures. */
public record Task(
        @Nullable Section section,
        String number,
        String title,
        String body,
        List<Role> roles,
        @Nullable Deadline deadline,
        List<Measure> measures,
        Source source) {
    public Task {
        roles = List.copyOf(roles);
        measures = List.copyOf(measures);
    }
}
