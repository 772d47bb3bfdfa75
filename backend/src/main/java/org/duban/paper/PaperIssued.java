package org.duban.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param unitIds who may read it from now on: those it goes to and those it is copied to */
public record PaperIssued(
        long paperId,
        PaperKind kind,
        long planId,
        @Nullable Long planTaskId,
        String title,
        String number,
        List<Long> unitIds) {
    public PaperIssued {
        unitIds = List.copyOf(unitIds);
    }
}
