package org.duban.expert;

import java.math.BigDecimal;
import org.duban.assessment.Mark;
import org.jspecify.annotations.Nullable;

record SheetScore(
        long sheetId,
        long criterionId,
        Mark mark,
        @Nullable BigDecimal points,
        @Nullable String reason) {}
