package org.duban.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.duban.dispatch.Amount;
import org.duban.dispatch.FormCheck;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.YearlyPath;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a basis must say, by the kind of the target: a number that is to be come to has a baseline and a step for each year
 * of the plan, which leads there without turning back; one that is held or compared with another series has none.
 */
final class BasisRules {
    private static final int REFERENCE = 200;
    private static final int CALIBER = 2000;
    private static final int SOURCE = 500;
    private static final int OLDEST = 10;
    private static final String NOT_A_NUMBER = "应为不超过 11 位整数、" + Amount.DECIMALS + " 位小数的数字";

    private final Plan plan;
    private final Indicator indicator;
    private final Indicator.Target target;

    BasisRules(Plan plan, Indicator indicator) {
        this.plan = plan;
        this.indicator = indicator;
        this.target = indicator.target();
    }

    /** The years for which a step is asked: each of the plan but the last, whose step is the target. */
    static List<Integer> years(Plan plan) {
        return IntStream.range(
                        PlanYears.start(plan).getYear(), PlanYears.end(plan).getYear())
                .boxed()
                .toList();
    }

    private boolean isWay() {
        return switch (target.kind()) {
            case REACH, STRICT, CUMULATIVE -> true;
            case HOLD, RELATIVE, UNDECIDED -> false;
        };
    }

    void check(BasisForm form) {
        FormCheck check = new FormCheck()
                .required("source", form.source(), "数据来源", SOURCE)
                .optional("caliber", form.caliber(), "统计口径", CALIBER);
        if (target.kind() == Kind.UNDECIDED) {
            check.that(false, "path", "该指标的目标“" + target.text() + "”没有量化，请先申请指标目标调整");
        }
        if (target.kind() == Kind.RELATIVE) {
            check.required("reference", form.reference(), "参照的数据（如全市地区生产总值增长率）", REFERENCE);
        }
        checkRange(check, form);
        checkBaseline(check, form);
        if (isWay()) {
            checkPath(check, form);
        }
        check.done();
    }

    private static void checkRange(FormCheck check, BasisForm form) {
        BigDecimal least = form.least();
        BigDecimal most = form.most();
        check.that(fits(least), "least", NOT_A_NUMBER).that(fits(most), "most", NOT_A_NUMBER);
        check.that(least == null || most == null || least.compareTo(most) <= 0, "most", "最大值不应小于最小值");
    }

    private static boolean fits(@Nullable BigDecimal amount) {
        return amount == null || Amount.fits(amount);
    }

    private void checkBaseline(FormCheck check, BasisForm form) {
        boolean isNeeded = isWay() && target.kind() != Kind.CUMULATIVE;
        int first = PlanYears.start(plan).getYear();
        Integer year = form.baselineYear();
        check.that(!isNeeded || form.baseline() != null, "baseline", "请填写基期值")
                .that(fits(form.baseline()), "baseline", NOT_A_NUMBER)
                .that(form.baseline() == null || year != null, "baselineYear", "请填写基期年份")
                .that(
                        year == null || year <= first && year >= first - OLDEST,
                        "baselineYear",
                        "基期年份应在 " + (first - OLDEST) + " 年至 " + first + " 年之间，一般为规划期的上一年");
    }

    private void checkPath(FormCheck check, BasisForm form) {
        List<BasisForm.Step> steps = form.steps();
        List<Integer> wanted = years(plan).stream()
                .filter(year -> form.baselineYear() == null || !isLevel() || year > form.baselineYear())
                .toList();
        List<Integer> given = steps.stream()
                .map(BasisForm.Step::year)
                .filter(Objects::nonNull)
                .toList();
        check.that(given.equals(wanted), "path", "请逐年填写年度目标：" + wanted + "；最后一年即规划目标");
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal value = steps.get(i).value();
            check.that(
                            value != null,
                            "path[" + i + "].value",
                            "请填写 " + steps.get(i).year() + " 年的目标")
                    .that(fits(value), "path[" + i + "].value", NOT_A_NUMBER);
        }
        if (steps.stream().allMatch(step -> step.value() != null)) {
            checkOrder(check, form, steps);
        }
    }

    private boolean isLevel() {
        return target.kind() != Kind.CUMULATIVE;
    }

    private void checkOrder(FormCheck check, BasisForm form, List<BasisForm.Step> steps) {
        Goal goal = new Goal(
                target.kind(),
                target.comparator(),
                target.value(),
                target.text(),
                isLevel() ? form.baseline() : null,
                PlanYears.start(plan),
                PlanYears.end(plan));
        BigDecimal before = goal.isAhead() ? goal.start() : null;
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal value = Objects.requireNonNull(steps.get(i).value());
            int turn = before == null ? 0 : value.compareTo(before) * (goal.isRising() ? 1 : -1);
            check.that(turn >= 0, "path[" + i + "].value", "年度目标应逐年向规划目标推进，不应回退");
            before = value;
        }
        check.that(
                isLevel() || before == null || before.compareTo(goal.end()) <= 0,
                "path",
                "累计的年度目标不应超过规划目标 " + target.text() + indicator.unit());
    }

    static @Nullable String written(BasisForm form) {
        return YearlyPath.print(form.steps().stream()
                .map(step ->
                        new YearlyPath.Step(Objects.requireNonNull(step.year()), Objects.requireNonNull(step.value())))
                .toList());
    }
}
