package org.duban.bulletin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a named unit objects to, statement by statement. */
public record BulletinAnswerForm(@Nullable List<Line> objections) {

    List<Line> lines() {
        return objections == null
                ? List.of()
                : objections.stream().filter(Objects::nonNull).toList();
    }

    public record Line(@Nullable Long statementId, @Nullable String words) {}
}
