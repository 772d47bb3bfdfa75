package org.duban.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duban.access.CurrentUser;
import org.duban.access.User;
import org.duban.plan.document.Target;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an indicator is measured by once the plan is in force: another target in the place of its own, which is kept with
 * the paper, and the baseline and path that were agreed.
 */
@Service
@Transactional
public class IndicatorTargets {
    private final Plans plans;
    private final IndicatorMapper mapper;
    private final CurrentUser user;
    private final Clock clock;

    IndicatorTargets(Plans plans, IndicatorMapper mapper, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.mapper = mapper;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Indicator> find(long planId, long indicatorId) {
        return Optional.ofNullable(mapper.indicator(planId, indicatorId)).map(IndicatorRow::toIndicator);
    }

    /** A target as the paper writes it; empty when its words are not understood. */
    public static Optional<Indicator.Target> read(String text, String unit) {
        Target read = Target.asWritten(text, unit);
        return read.kind() == Target.Kind.UNDECIDED
                ? Optional.empty()
                : Optional.of(new Indicator.Target(read.kind(), read.comparator(), read.value(), read.text()));
    }

    /** What was agreed to be measured from and along, once a person has signed for it. */
    public void measure(
            long planId,
            long indicatorId,
            @Nullable BigDecimal baseline,
            @Nullable Integer year,
            List<YearlyPath.Step> path) {
        plans.lock(planId);
        IndicatorRow row = mapper.indicator(planId, indicatorId);
        if (row == null) {
            throw RuleViolated.notFound("该指标");
        }
        mapper.updateIndicator(row.measured(baseline, year, YearlyPath.print(path)));
    }

    public void replace(long planId, long indicatorId, String text, @Nullable String paperNumber, String reason) {
        plans.lock(planId);
        IndicatorRow row = mapper.indicator(planId, indicatorId);
        if (row == null) {
            throw RuleViolated.notFound("该指标");
        }
        Indicator.Target target =
                read(text, row.unit()).orElseThrow(() -> RuleViolated.invalid("target", "看不懂“" + text + "”这样的目标"));
        String by = user.find().map(User::name).orElse("系统");
        mapper.keepTarget(row, paperNumber, reason, clock.instant(), by);
        mapper.updateIndicator(row.edited(row.indicatorNumber(), row.name(), row.unit(), target, row.attribute()));
    }
}
