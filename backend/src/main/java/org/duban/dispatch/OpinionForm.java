package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/** What one who signs, returns, verifies or approves has to say. */
public record OpinionForm(@Nullable String opinion) {}
