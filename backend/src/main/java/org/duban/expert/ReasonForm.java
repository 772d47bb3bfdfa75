package org.duban.expert;

import org.jspecify.annotations.Nullable;

record ReasonForm(@Nullable String reason) {}
