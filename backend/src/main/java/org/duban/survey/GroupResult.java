package org.duban.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many of a group of the sample answered.
 *
 * @param answers null when hidden
 * @param rate 回收率 in percent
 */
public record GroupResult(
        String name,
        int sent,
        @Nullable Integer answers,
        @Nullable BigDecimal rate) {}
