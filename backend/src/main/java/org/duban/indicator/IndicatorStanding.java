package org.duban.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator of a plan stood at the end of a day: what was confirmed by then, judged on the official scale.
 *
 * @param number as the plan writes it
 * @param measure what it is counted in: %, 户, 人次
 * @param comparator ≥ ≤ &gt; &lt; =; null where the target is compared with another series
 * @param target null where it is compared with another series
 * @param unitId the unit that answers for it; null until the office has named one
 * @param latest the newest confirmed value; null if there is none
 * @param expected where its path wants it to be at the end of the latest period
 * @param ahead by how much it is ahead of its path (negative: behind), in percent of the whole way from baseline to target;
 *     for a target compared with another series, how many points it is above it on average
 * @param timeShare 时序进度: how much of the plan's time had gone by, in percent
 * @param done 完成进度: how much of the way from baseline to target is done, in percent; null where there is no such way
 * @param met whether the latest value meets the target of the plan's end
 * @param reason why it stands so, in one sentence
 * @param disagreements how many places state another number for the same
 */
public record IndicatorStanding(
        long indicatorId,
        long planId,
        String number,
        String name,
        String measure,
        boolean binding,
        Kind targetKind,
        @Nullable String comparator,
        @Nullable BigDecimal target,
        String targetText,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        @Nullable Latest latest,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal ahead,
        BigDecimal timeShare,
        @Nullable BigDecimal done,
        @Nullable Forecast forecast,
        boolean met,
        Scale scale,
        String reason,
        int disagreements) {

    /**
     * A confirmed value.
     *
     * @param period 2022年 or 2022年第3季度
     * @param reference the value of the series it is compared with, where there is one
     */
    public record Latest(
            long valueId,
            int year,
            int quarter,
            String period,
            BigDecimal amount,
            @Nullable BigDecimal reference,
            String source,
            LocalDate asOf,
            String certifiedBy) {}
}
