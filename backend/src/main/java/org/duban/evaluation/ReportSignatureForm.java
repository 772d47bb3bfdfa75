package org.duban.evaluation;

import org.jspecify.annotations.Nullable;

/** What a leader signs: the report as it was read. */
public record ReportSignatureForm(@Nullable Integer version) {}
