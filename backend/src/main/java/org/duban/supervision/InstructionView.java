package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instruction with the course it took. */
record InstructionView(InstructionRow instruction, String stateLabel, boolean open, List<Step> steps) {

    record Step(
            InstructionAct act,
            String name,
            Instant at,
            @Nullable String unitName,
            @Nullable String person,
            @Nullable String actingFor,
            @Nullable String words,
            @Nullable LocalDate until) {}
}
