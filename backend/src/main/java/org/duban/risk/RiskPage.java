package org.duban.risk;

import java.time.Instant;
import java.util.List;
import org.duban.risk.RiskMapper.Signal;
import org.jspecify.annotations.Nullable;

/** A risk with all that happened to it. */
record RiskPage(Risk risk, boolean editable, List<Signal> signals, List<Change> changes) {

    record Change(
            Instant at,
            @Nullable String unitName,
            @Nullable String person,
            @Nullable String actingFor,
            RiskAct act,
            @Nullable String wordsBefore,
            String wordsAfter) {}
}
