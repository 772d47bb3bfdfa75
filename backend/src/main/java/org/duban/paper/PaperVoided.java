package org.duban.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param unitIds who could read it and now must know that it does not hold */
public record PaperVoided(
        long paperId,
        PaperKind kind,
        long planId,
        @Nullable Long planTaskId,
        String title,
        String number,
        String reason,
        List<Long> unitIds) {
    public PaperVoided {
        unitIds = List.copyOf(unitIds);
    }
}
