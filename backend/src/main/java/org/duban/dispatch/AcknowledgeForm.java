package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

public record AcknowledgeForm(@Nullable String note) {}
