package org.duban.survey;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one question.
 *
 * @param number as it is shown, from 1
 * @param sections and tasks it is about
 * @param people who answered it; null when hidden
 * @param satisfied of a scale, the share in percent that is (very) satisfied; null when hidden
 * @param satisfiedAtLeast said instead when hardly anybody is not
 * @param mean of a scale, 5 the best; only where nothing is hidden, or the hidden could be reckoned from it
 * @param cells one an option; none of a free text
 */
public record QuestionResult(
        int number,
        QuestionKind kind,
        String title,
        List<String> sections,
        List<Long> taskIds,
        @Nullable Integer people,
        @Nullable BigDecimal satisfied,
        @Nullable BigDecimal satisfiedAtLeast,
        @Nullable BigDecimal mean,
        List<ResultCell> cells) {}
