package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task's assessment as its page and its duties show it: everything of facts comes from the snapshot.
 *
 * @param factTotal what the facts alone would come to, of those criteria they can tell
 */
public record SelfView(
        SelfAssessment assessment,
        String roundTitle,
        RoundState roundState,
        LocalDate asOf,
        BigDecimal scoreStep,
        boolean drawn,
        TaskFacts facts,
        List<Line> lines,
        List<PartView> parts,
        List<CheckCard> cards,
        List<ObjectionView> objections,
        @Nullable Instant objectionUntil,
        boolean mayObject,
        @Nullable BigDecimal factTotal) {

    /**
     * An objection with the criteria it is about.
     *
     * @param barred why the reader may not review it, and who can
     */
    public record ObjectionView(
            ScoreObjection objection,
            List<ScoreObjectionLine> lines,
            @Nullable String barred) {}

    /** A criterion with its scores side by side and what the lead shows for it. */
    public record Line(Criterion criterion, SelfScore score, List<Long> evidenceIds) {}

    /** @param last what the unit said in the last verified report */
    public record PartView(SelfPart part, List<Long> evidenceIds, TaskFacts.@Nullable Part last) {}
}
