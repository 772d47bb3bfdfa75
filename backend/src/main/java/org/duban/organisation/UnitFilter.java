package org.duban.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which units a list is to show. */
record UnitFilter(
        @Nullable UnitKind kind,
        @Nullable Long parentId,
        @Nullable LocalDate validOn,
        @Nullable String pattern) {}
