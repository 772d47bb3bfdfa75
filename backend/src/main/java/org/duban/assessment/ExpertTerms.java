package org.duban.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says of its experts (评审专家).
 *
 * @param weight how many of the hundred parts of a task's total are the experts'
 * @param seats how many score each task, at least
 * @param days their time, in working days from the drawing
 * @param spread by how many points the highest and the lowest score may differ before somebody must say why
 */
public record ExpertTerms(
        @Nullable Integer weight,
        @Nullable Integer seats,
        @Nullable Integer days,
        @Nullable BigDecimal spread) {}
