package org.duban.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param personIds from whom the experts are drawn */
public record DrawForm(@Nullable List<Long> personIds) {

    List<Long> people() {
        return personIds == null ? List.of() : personIds;
    }
}
