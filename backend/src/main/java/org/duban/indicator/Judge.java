package org.duban.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.duban.dispatch.Amount;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/** Judges one indicator from what is known of it: how far, how far it should be, where it is heading, and the word for it. */
final class Judge {
    private static final int DECIMALS = 2;

    private final ScaleRule rule;

    Judge(ScaleRule rule) {
        this.rule = rule;
    }

    /**
     * What is known of an indicator at the end of a day.
     *
     * @param target the one that held that day
     * @param values of the whole, in the order of their periods
     * @param missing the newest period whose value should have been stated by then and was not; an older one that was
     *     skipped hides nothing
     */
    record Known(
            Plan plan,
            Indicator indicator,
            Indicator.Target target,
            @Nullable Basis basis,
            List<IndicatorValue> values,
            Optional<Period> missing,
            int disagreements,
            BigDecimal timeShareOfDay) {

        Optional<IndicatorValue> last() {
            return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
        }

        /** Why nothing can be said; empty when all is there. */
        Optional<String> gap() {
            if (basis == null) {
                return Optional.of("责任单位、基期值和年度路径尚未核定");
            }
            if (target.kind() == Kind.UNDECIDED) {
                return Optional.of("目标“" + target.text() + "”未量化，不能衡量");
            }
            Optional<Period> owed = missing.filter(period -> values.isEmpty()
                    || period.compareTo(values.get(values.size() - 1).period()) > 0);
            if (owed.isPresent()) {
                return Optional.of(owed.get().label() + "的数值逾期未报");
            }
            return values.isEmpty() ? Optional.of("尚无经确认的数值") : Optional.empty();
        }
    }

    IndicatorStanding judge(Known known) {
        Basis basis = known.basis();
        IndicatorValue last = known.last().orElse(null);
        if (basis == null || last == null || known.target().kind() == Kind.UNDECIDED) {
            return unknown(known, null);
        }
        Goal goal = basis.goal(known.plan(), known.target());
        Forecast forecast = new Outlook(goal, known.indicator().unit(), basis.least(), basis.most())
                .after(known.values())
                .orElse(null);
        Reckoning reckoned = new Reckoning(goal, new Course(goal, basis.steps()), known.values(), forecast);
        if (known.gap().isPresent()) {
            return unknown(known, reckoned);
        }
        ScaleRule.Verdict verdict = rule.judge(reckoned.facts());
        return standing(known, reckoned, verdict.scale(), sentence(known, reckoned, verdict));
    }

    private IndicatorStanding unknown(Known known, @Nullable Reckoning reckoned) {
        ScaleRule.Verdict verdict = rule.judge(ScaleFacts.UNKNOWN);
        return standing(known, reckoned, verdict.scale(), known.gap().orElseThrow() + "，" + verdict.reason());
    }

    private static String sentence(Known known, Reckoning reckoned, ScaleRule.Verdict verdict) {
        String measure = known.indicator().unit();
        IndicatorValue last = reckoned.last();
        String period = last.period().label();
        String is = Amount.text(last.amount()) + measure;
        Goal goal = reckoned.goal();
        if (goal.isRelative()) {
            return period + "为 " + is + "，参照为 " + text(last.reference()) + measure + "，各期平均" + above(reckoned.above())
                    + "；" + verdict.reason();
        }
        if (!goal.isWay()) {
            return period + "为 " + is + "，应保持 " + known.target().text() + measure + "；" + verdict.reason();
        }
        if (reckoned.isMet()) {
            return period + "为 " + is + "，规划目标为 " + known.target().text() + measure + "；" + verdict.reason();
        }
        return period + "为 " + is + "，年度路径为 " + text(reckoned.expected()) + measure + "，" + ahead(reckoned.ahead())
                + "；" + verdict.reason();
    }

    private static String above(BigDecimal points) {
        return points.signum() < 0 ? "低 " + Amount.text(points.abs()) + " 个百分点" : "高 " + Amount.text(points) + " 个百分点";
    }

    private static String ahead(BigDecimal percent) {
        if (percent.signum() == 0) {
            return "与路径一致";
        }
        return (percent.signum() > 0 ? "领先" : "落后") + "全程的 " + Amount.text(percent.abs()) + "%";
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "—" : Amount.text(amount);
    }

    private static IndicatorStanding standing(Known known, @Nullable Reckoning reckoned, Scale scale, String reason) {
        Indicator indicator = known.indicator();
        Basis basis = known.basis();
        IndicatorValue last = known.last().orElse(null);
        return new IndicatorStanding(
                indicator.id(),
                known.plan().id(),
                indicator.number(),
                indicator.name(),
                indicator.unit(),
                indicator.isBinding(),
                known.target().kind(),
                known.target().comparator(),
                known.target().value(),
                known.target().text(),
                basis == null ? null : basis.unitId(),
                basis == null ? null : basis.unitName(),
                basis == null ? indicator.baseline() : basis.baseline(),
                basis == null ? indicator.baselineYear() : basis.baselineYear(),
                last == null ? null : last.latest(),
                reckoned == null ? null : reckoned.expectedOrNull(),
                reckoned == null ? null : reckoned.aheadOrAbove(),
                last == null
                        ? known.timeShareOfDay()
                        : PlanYears.share(known.plan(), last.period().last()),
                reckoned == null ? null : reckoned.done(),
                reckoned == null ? null : reckoned.forecast(),
                reckoned != null && reckoned.isMet(),
                scale,
                reason,
                known.disagreements());
    }

    /** The arithmetic of one indicator whose newest value is known. */
    private record Reckoning(
            Goal goal,
            Course course,
            List<IndicatorValue> values,
            @Nullable Forecast forecast) {

        IndicatorValue last() {
            return values.get(values.size() - 1);
        }

        BigDecimal expected() {
            return course.at(last().period()).setScale(DECIMALS, RoundingMode.HALF_UP);
        }

        @Nullable
        BigDecimal expectedOrNull() {
            if (goal.isRelative()) {
                return last().reference();
            }
            return Amount.exact(goal.isWay() ? expected() : goal.end());
        }

        BigDecimal above() {
            return Outlook.meanAbove(values);
        }

        BigDecimal ahead() {
            if (goal.isRelative()) {
                return above();
            }
            return goal.isWay()
                    ? goal.ahead(last().amount(), course.at(last().period()))
                    : last().amount().subtract(goal.end());
        }

        BigDecimal aheadOrAbove() {
            return Amount.exact(ahead());
        }

        @Nullable
        BigDecimal done() {
            if (goal.isRelative()) {
                return null;
            }
            if (goal.isWay()) {
                return goal.done(last().amount());
            }
            return goal.end().signum() == 0 ? null : Goal.percent(last().amount(), goal.end());
        }

        boolean isMet() {
            return isMet(last());
        }

        private boolean isMet(IndicatorValue value) {
            return goal.isMetBy(goal.isRelative() ? above() : value.amount());
        }

        /** Met before the plan's last period, and ever since. */
        boolean isEarly() {
            int since = values.size();
            while (since > 0 && isMet(values.get(since - 1))) {
                since--;
            }
            return goal.isWay()
                    && since < values.size()
                    && !goal.isLast(values.get(since).period());
        }

        ScaleFacts facts() {
            return new ScaleFacts(
                    true,
                    goal.isRelative()
                            ? ScaleFacts.CourseKind.RELATIVE
                            : goal.isWay() ? ScaleFacts.CourseKind.WAY : ScaleFacts.CourseKind.HOLD,
                    isMet(),
                    isEarly(),
                    goal.isLast(last().period()),
                    ahead());
        }
    }
}
