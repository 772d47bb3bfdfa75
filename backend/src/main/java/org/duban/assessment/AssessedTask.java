package org.duban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task of a round as other rooms see it: its verified scores, who had a part, and what was found on the spot.
 *
 * @param units the lead first
 */
public record AssessedTask(
        long selfAssessmentId,
        long roundId,
        String roundTitle,
        RoundState roundState,
        long planId,
        long planTaskId,
        boolean verified,
        BigDecimal scoreStep,
        @Nullable BigDecimal verifiedTotal,
        List<Line> lines,
        List<Party> units,
        List<Card> cards) {

    /** @param points verified; null where the criterion does not apply or was not judged yet */
    public record Line(
            long criterionId,
            String name,
            BigDecimal full,
            boolean applies,
            @Nullable BigDecimal points) {}

    public record Party(long unitId, String unitName) {}

    public record Card(long id, LocalDate checkedOn, String place, String found, boolean isTrue) {}

    /** What the total would be with these points in place of the verified ones. */
    public @Nullable BigDecimal totalWith(Map<Long, BigDecimal> reassessed) {
        return ScoreSheet.total(lines.stream()
                        .map(line -> new ScoreSheet.Line(
                                line.full(),
                                line.applies(),
                                reassessed.containsKey(line.criterionId())
                                        ? reassessed.get(line.criterionId())
                                        : line.points()))
                        .toList())
                .orElse(null);
    }
}
