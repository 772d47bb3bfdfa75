package org.duban.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.duban.assessment.RoundKind;
import org.duban.assessment.RoundState;
import org.duban.paper.Annex;
import org.duban.paper.Block;
import org.jspecify.annotations.Nullable;

/** The report of a round as its page shows it; nothing of it while it is not begun. */
public record ReportPage(
        long roundId,
        String roundTitle,
        RoundKind kind,
        RoundState roundState,
        String planName,
        LocalDate asOf,
        String snapshotHash,
        @Nullable View report) {

    /**
     * @param closed whether grades were signed when the results were taken
     * @param outdated whether results are others now than when they were taken
     */
    public record View(
            EvaluationReport report,
            String opening,
            List<ChapterView> chapters,
            List<Annex> annexes,
            boolean closed,
            boolean outdated) {}

    /**
     * @param facts what snapshot and results say; not to be edited
     * @param words what the office adds
     */
    public record ChapterView(Chapter chapter, String heading, List<Block> facts, String words) {}
}
