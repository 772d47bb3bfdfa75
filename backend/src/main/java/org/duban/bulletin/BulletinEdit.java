package org.duban.bulletin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The title and the statements that were changed; what is not named stays. */
record BulletinEdit(@Nullable String title, @Nullable List<Line> statements) {

    List<Line> lines() {
        return statements == null
                ? List.of()
                : statements.stream().filter(Objects::nonNull).toList();
    }

    /** @param included whether the bulletin says it at all */
    record Line(
            @Nullable Long id,
            @Nullable String words,
            @Nullable Boolean included) {}
}
