package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.ReportingRhythm;
import org.duban.plan.SourceSpan;
import org.duban.plan.document.Indicator.Attribute;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/** An indicator of a five-year plan, its basis and its values, as tests need them. */
final class Measured {
    static final Plan PLAN = new Plan(
            1,
            "规划",
            PlanState.PUBLISHED,
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2025, 12, 31),
            null,
            null,
            ReportingRhythm.QUARTERLY,
            null,
            0);

    private final Kind kind;
    private final @Nullable String comparator;
    private final @Nullable String target;
    private @Nullable BigDecimal baseline;
    private @Nullable String path;
    private @Nullable BigDecimal most;
    private String words = "目标";
    private final List<IndicatorValue> values = new ArrayList<>();

    private Measured(Kind kind, @Nullable String comparator, @Nullable String target) {
        this.kind = kind;
        this.comparator = comparator;
        this.target = target;
    }

    /** ≥97, >90 … with a baseline of 2020. */
    static Measured level(Kind kind, String comparator, String target, String baseline) {
        Measured level = new Measured(kind, comparator, target);
        level.baseline = new BigDecimal(baseline);
        return level;
    }

    static Measured count(String target) {
        return new Measured(Kind.CUMULATIVE, "=", target);
    }

    static Measured held() {
        return new Measured(Kind.HOLD, "=", "100");
    }

    static Measured relative(String words) {
        Measured relative = new Measured(Kind.RELATIVE, null, null);
        relative.words = words;
        return relative;
    }

    Measured path(String steps) {
        path = steps;
        return this;
    }

    Measured most(String amount) {
        most = new BigDecimal(amount);
        return this;
    }

    Measured year(int year, BigDecimal amount) {
        return period(new Period(year, 0), amount, null);
    }

    Measured year(int year, String amount) {
        return year(year, new BigDecimal(amount));
    }

    Measured period(Period period, BigDecimal amount, @Nullable BigDecimal reference) {
        values.add(new IndicatorValue(
                values.size() + 1,
                7,
                1,
                1,
                period.year(),
                period.quarter(),
                0,
                null,
                amount,
                reference,
                "统计",
                period.last(),
                "甲",
                null,
                1,
                "市残联",
                "甲",
                "乙",
                Instant.EPOCH,
                null));
        return this;
    }

    IndicatorValue newest() {
        return values.get(values.size() - 1);
    }

    Indicator indicator() {
        BigDecimal value = target == null ? null : new BigDecimal(target);
        return new Indicator(
                7,
                "1",
                "覆盖率",
                kind == Kind.CUMULATIVE ? "户" : "%",
                new Indicator.Target(kind, comparator, value, target == null ? words : comparator + target),
                Attribute.BINDING,
                null,
                null,
                List.of(),
                new SourceSpan(0, 1, "文"),
                0,
                List.of());
    }

    Basis basis() {
        return new Basis(
                1,
                7,
                1,
                1,
                BasisState.AGREED,
                1,
                "市残联",
                Rhythm.YEARLY,
                false,
                null,
                baseline,
                baseline == null ? null : 2020,
                path,
                null,
                most,
                "参照",
                null,
                "统计",
                null,
                Instant.EPOCH,
                "甲",
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null);
    }

    Goal goal() {
        return basis().goal(PLAN, indicator().target());
    }

    IndicatorStanding standing() {
        return standing(basis(), null);
    }

    IndicatorStanding standing(@Nullable Basis basis, @Nullable Period missing) {
        return new Judge(new ScaleByFile())
                .judge(new Judge.Known(
                        PLAN,
                        indicator(),
                        indicator().target(),
                        basis,
                        List.copyOf(values),
                        Optional.ofNullable(missing),
                        0,
                        BigDecimal.TEN));
    }
}
