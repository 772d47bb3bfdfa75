package org.duban.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What experts made of a round, who scored each task on the snapshot without knowing of each other. Nobody is named.
 *
 * @param experts who handed scores in
 * @param scores what each task that they looked at came to
 */
public record ExpertReview(int experts, List<Score> scores) {

    /** @param diverged whether they were far apart, which was then settled with a reason */
    public record Score(long planTaskId, BigDecimal mean, boolean diverged) {}
}
