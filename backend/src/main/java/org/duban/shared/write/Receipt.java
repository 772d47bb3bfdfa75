package org.duban.shared.write;

import org.jspecify.annotations.Nullable;

/** An answer that was given, as JSON. */
record Receipt(String digest, int status, @Nullable String location, String body) {}
