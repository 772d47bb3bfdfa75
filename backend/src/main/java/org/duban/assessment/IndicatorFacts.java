package org.duban.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot keeps of an indicator.
 *
 * @param target as the plan writes it
 * @param unitName who answers for it
 * @param value the last one that was confirmed; null when there is none
 * @param expected where its path wants it to be at the end of that period
 * @param timeShare 时序进度 in percent
 * @param done 完成进度 in percent of the way from baseline to target; null where there is no such way
 * @param scale 提前实现, 快于预期, 基本符合预期, 滞后 or 无法判断, with its reason
 * @param forecast what the plan's end will bring, with its method in a sentence
 * @param course from the baseline to the plan's end
 * @param counties the last value of each county that was confirmed
 */
public record IndicatorFacts(
        long id,
        String number,
        String name,
        String unit,
        boolean binding,
        String target,
        @Nullable String unitName,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal value,
        @Nullable String period,
        @Nullable BigDecimal expected,
        BigDecimal timeShare,
        @Nullable BigDecimal done,
        boolean met,
        @Nullable String scale,
        @Nullable String reason,
        @Nullable String forecast,
        List<Point> course,
        List<County> counties) {

    /** @param expected where the path is, or the value of the series it is compared with */
    public record Point(
            String label,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {}

    public record County(long unitId, String name, String period, BigDecimal value) {}
}
