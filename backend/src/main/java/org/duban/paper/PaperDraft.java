package org.duban.paper;

import org.jspecify.annotations.Nullable;

/** A paper before anybody has signed it. */
public record PaperDraft(
        PaperKind kind, long planId, @Nullable Long planTaskId, PaperText text) {}
