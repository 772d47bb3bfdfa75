package org.duban.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.dispatch.Amount;
import org.duban.dispatch.FormCheck;
import org.duban.plan.Indicator;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a stated value must be. What cannot be right is refused; what looks odd needs a sentence: a jump against the year
 * before, counties that do not come to the whole, another number for the same in another place.
 */
final class ValueRules {
    /** A level that moved by more than a fifth of what it was the year before. */
    private static final BigDecimal MOVED = new BigDecimal("0.2");

    /** A rate compared with another series that moved by more points than this. */
    private static final BigDecimal POINTS = BigDecimal.valueOf(5);

    /** A count that grew within one year by more than half of what the whole plan asks for. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final int WORDS = 2000;
    private static final int SOURCE = 500;
    private static final int CERTIFIED_BY = 100;

    private final Indicator indicator;
    private final Basis basis;
    private final Period period;
    private final Surroundings around;
    private final LocalDate today;

    /**
     * What a value stands among.
     *
     * @param values all that hold of the indicator now, of the whole and of counties, each in the order of time
     * @param counties the counties of today by their ids; empty where they are not asked for
     * @param saidByThemselves what counties have said themselves
     * @param elsewhere what work plans' figures state for the same
     */
    record Surroundings(
            List<IndicatorValue> values,
            Map<Long, String> counties,
            Map<Long, BigDecimal> saidByThemselves,
            List<Elsewhere> elsewhere) {

        List<IndicatorValue> of(long countyId) {
            return values.stream().filter(value -> value.countyId() == countyId).toList();
        }
    }

    ValueRules(Indicator indicator, Basis basis, Period period, Surroundings around, LocalDate today) {
        this.indicator = indicator;
        this.basis = basis;
        this.period = period;
        this.around = around;
        this.today = today;
    }

    /** @param isCorrection then the reason is always asked for */
    void check(ValueForm form, String at, boolean isCorrection) {
        FormCheck check = new FormCheck();
        objection(form.amount(), 0).ifPresent(sentence -> check.that(false, at + "amount", sentence));
        if (isRelative()) {
            check.that(
                    form.reference() != null && Amount.fits(form.reference()),
                    at + "reference",
                    "请填写同期的" + Objects.requireNonNullElse(basis.reference(), "参照数据"));
        }
        check.required(at + "source", form.source(), "数据来源", SOURCE)
                .required(at + "certifiedBy", form.certifiedBy(), "数据审定人", CERTIFIED_BY)
                .chosen(at + "asOf", form.asOf(), "数据截止日期")
                .that(form.asOf() == null || !form.asOf().isAfter(today), at + "asOf", "数据截止日期不应晚于今天")
                .that(!isBeforePeriod(form.asOf()), at + "asOf", "数据截止日期不应早于" + period.label() + "开始之日")
                .optional(at + "reason", form.reason(), "说明", WORDS);
        checkCounties(check, form, at);
        if (isCorrection) {
            check.required(at + "reason", form.reason(), "更正原因", WORDS);
        } else if (!form.isExplained()) {
            List<String> odd = form.amount() == null ? List.of() : oddities(form);
            check.that(odd.isEmpty(), at + "reason", String.join("；", odd) + "。请核对，确实无误的请写明原因");
        }
        check.done();
    }

    private boolean isBeforePeriod(@Nullable LocalDate day) {
        LocalDate first = period.isYear()
                ? LocalDate.of(period.year(), 1, 1)
                : period.last().withDayOfMonth(1).minusMonths(2);
        return day != null && day.isBefore(first);
    }

    private boolean isRelative() {
        return indicator.target().kind() == Kind.RELATIVE;
    }

    private boolean countsUp() {
        return indicator.target().kind() == Kind.CUMULATIVE;
    }

    /** What stands against an amount of the whole (0) or of a county; no sentence can make up for it. */
    Optional<String> objection(@Nullable BigDecimal amount, long countyId) {
        if (amount == null) {
            return Optional.of("请填写" + period.label() + "的数值");
        }
        if (!Amount.fits(amount)) {
            return Optional.of("应为不超过 11 位整数、" + Amount.DECIMALS + " 位小数的数字");
        }
        if (!isRelative() && amount.compareTo(basis.floor()) < 0) {
            return Optional.of("不能小于 " + Amount.text(basis.floor()));
        }
        BigDecimal most = basis.most();
        if (most != null && amount.compareTo(most) > 0) {
            return Optional.of("不能大于 " + Amount.text(most));
        }
        return countsUp() ? outOfOrder(amount, countyId) : Optional.empty();
    }

    /** What counts up from the plan's beginning never falls. */
    private Optional<String> outOfOrder(BigDecimal amount, long countyId) {
        List<IndicatorValue> values = around.of(countyId);
        Optional<IndicatorValue> before = values.stream()
                .filter(value -> value.period().last().isBefore(period.last()))
                .max(Comparator.comparing(IndicatorValue::amount));
        if (before.isPresent() && amount.compareTo(before.get().amount()) < 0) {
            return Optional.of("这是规划期以来的累计数，不能小于" + before.get().period().label() + "的 "
                    + Amount.text(before.get().amount()) + "；以前报错的，请先更正");
        }
        Optional<IndicatorValue> after = values.stream()
                .filter(value -> value.period().last().isAfter(period.last()))
                .min(Comparator.comparing(IndicatorValue::amount));
        return after.filter(value -> amount.compareTo(value.amount()) > 0)
                .map(value -> "这是规划期以来的累计数，不能大于" + value.period().label() + "的 " + Amount.text(value.amount())
                        + "；以后报错的，请先更正");
    }

    private void checkCounties(FormCheck check, ValueForm form, String at) {
        Set<Long> seen = new HashSet<>();
        List<ValueForm.County> stated = form.stated();
        for (int i = 0; i < stated.size(); i++) {
            ValueForm.County county = stated.get(i);
            String field = at + "counties[" + i + "].amount";
            boolean isKnown = county.countyId() != null && around.counties().containsKey(county.countyId());
            check.that(isKnown && seen.add(county.countyId()), field, "不是现有的县（市、区），或与前面重复");
            if (isKnown) {
                String name = around.counties().get(county.countyId());
                objection(county.amount(), Objects.requireNonNull(county.countyId()))
                        .ifPresent(sentence -> check.that(false, field, name + sentence));
            }
        }
    }

    /** What asks for a sentence, each told by itself. */
    List<String> oddities(ValueForm form) {
        BigDecimal amount = Objects.requireNonNull(form.amount());
        List<String> odd = new ArrayList<>();
        jump(amount).ifPresent(odd::add);
        parts(form, amount).ifPresent(odd::add);
        missingCounties(form).ifPresent(odd::add);
        otherThanTheySay(form).ifPresent(odd::add);
        around.elsewhere().stream()
                .filter(other -> other.amount().compareTo(amount) != 0)
                .map(other ->
                        "任务“" + other.task() + "”的进展（" + other.label() + "）所报同一数字为 " + Amount.text(other.amount()))
                .forEach(odd::add);
        return odd;
    }

    private Optional<String> jump(BigDecimal amount) {
        Period yearBefore = period.yearBefore();
        return around.of(0).stream()
                .filter(value -> value.period().last().equals(yearBefore.last()))
                .map(IndicatorValue::amount)
                .reduce((one, newer) -> newer)
                .filter(before -> isJump(before, amount))
                .map(before -> "与去年同期的 " + Amount.text(before) + " 相比变动较大");
    }

    private boolean isJump(BigDecimal before, BigDecimal amount) {
        BigDecimal change = amount.subtract(before).abs();
        if (isRelative()) {
            return change.compareTo(POINTS) > 0;
        }
        BigDecimal target = indicator.target().value();
        if (countsUp() && target != null) {
            return change.compareTo(target.multiply(HALF)) > 0;
        }
        return before.signum() != 0 && change.compareTo(before.abs().multiply(MOVED)) > 0;
    }

    /** Counts add up to the whole; a rate of the whole lies between the lowest and the highest of its parts. */
    private Optional<String> parts(ValueForm form, BigDecimal amount) {
        List<BigDecimal> parts = form.stated().stream()
                .map(ValueForm.County::amount)
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (countsUp()) {
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.compareTo(amount) == 0
                    ? Optional.empty()
                    : Optional.of("各县（市、区）合计 " + Amount.text(sum) + "，与全市数不一致");
        }
        BigDecimal low = parts.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal high = parts.stream().max(Comparator.naturalOrder()).orElseThrow();
        return amount.compareTo(low) >= 0 && amount.compareTo(high) <= 0
                ? Optional.empty()
                : Optional.of("全市数不在各县（市、区）的 " + Amount.text(low) + " 至 " + Amount.text(high) + " 之间");
    }

    private Optional<String> missingCounties(ValueForm form) {
        Set<Long> stated = form.stated().stream()
                .map(ValueForm.County::countyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String missing = around.counties().entrySet().stream()
                .filter(county -> !stated.contains(county.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing + "未填");
    }

    private Optional<String> otherThanTheySay(ValueForm form) {
        String names = form.stated().stream()
                .filter(county -> {
                    BigDecimal own = around.saidByThemselves().get(county.countyId());
                    return own != null && own.compareTo(Objects.requireNonNull(county.amount())) != 0;
                })
                .map(county -> around.counties().get(county.countyId()))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Optional.empty() : Optional.of("与" + names + "自报的数字不一致");
    }
}
