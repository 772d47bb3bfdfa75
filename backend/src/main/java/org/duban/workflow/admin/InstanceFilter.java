package org.duban.workflow.admin;

import org.jspecify.annotations.Nullable;

/** Which running instances a list shows; the text is a pattern already. */
record InstanceFilter(
        @Nullable String process,
        @Nullable String versionId,
        @Nullable String element,
        @Nullable String title,
        int limit,
        int offset) {}
