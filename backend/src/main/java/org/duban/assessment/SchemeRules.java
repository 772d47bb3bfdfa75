package org.duban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.dispatch.FormCheck;
import org.duban.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What a scheme must say before anybody is asked to approve it. */
final class SchemeRules {
    static final List<BigDecimal> STEPS = List.of(new BigDecimal("1"), new BigDecimal("0.5"), new BigDecimal("0.1"));

    private static final int TITLE = 200;
    private static final int SCOPE = 2000;
    private static final int NAME = 200;
    private static final int WORDS = 1000;
    private static final int MOST_CRITERIA = 30;
    private static final int LONGEST = 120;
    private static final int WHOLE = 100;

    /** Of two who differ nobody knows who is right. */
    private static final int FEWEST_EXPERTS = 3;

    private static final int MOST_EXPERTS = 9;

    private SchemeRules() {}

    static void check(SchemeForm form, Plan plan) {
        FormCheck check = new FormCheck()
                .required("title", form.title(), "评估名称", TITLE)
                .optional("scope", form.scope(), "组织与分工", SCOPE)
                .that(isStep(form.scoreStep()), "scoreStep", "打分精度可选 1 分、0.5 分或 0.1 分")
                .that(isDays(form.partDays()), "partDays", "参与单位报送时限应在 1 到 " + LONGEST + " 个工作日之间")
                .that(isDays(form.selfDays()), "selfDays", "主办单位自评时限应在 1 到 " + LONGEST + " 个工作日之间")
                .that(isDays(form.verifyDays()), "verifyDays", "核实时限应在 1 到 " + LONGEST + " 个工作日之间")
                .that(isDays(form.objectionDays()), "objectionDays", "异议期应在 1 到 " + LONGEST + " 个工作日之间")
                .that(isPercent(form.samplePercent()), "samplePercent", "抽查比例应在 1 到 100 之间");
        order(check, form);
        day(check, form.asOf(), plan);
        criteria(check, form);
        experts(check, form.experts());
        check.done();
    }

    private static void order(FormCheck check, SchemeForm form) {
        if (isDays(form.partDays()) && isDays(form.selfDays()) && isDays(form.verifyDays())) {
            int part = Objects.requireNonNull(form.partDays());
            int self = Objects.requireNonNull(form.selfDays());
            check.that(part < self, "selfDays", "主办单位自评时限应晚于参与单位报送时限")
                    .that(self < Objects.requireNonNull(form.verifyDays()), "verifyDays", "核实时限应晚于主办单位自评时限");
        }
    }

    private static void day(FormCheck check, @Nullable LocalDate asOf, Plan plan) {
        check.chosen("asOf", asOf, "评估基准日");
        if (asOf != null && plan.periodStart() != null) {
            check.that(!asOf.isBefore(plan.periodStart()), "asOf", "评估基准日不能早于规划期开始（" + plan.periodStart() + "）");
        }
    }

    private static void experts(FormCheck check, @Nullable ExpertTerms terms) {
        if (terms != null) {
            check.that(isWithin(terms.weight(), 1, WHOLE), "experts.weight", "专家评分的权重应在 1 到 100 之间")
                    .that(
                            isWithin(terms.seats(), FEWEST_EXPERTS, MOST_EXPERTS),
                            "experts.seats",
                            "每项任务的评审专家应有 " + FEWEST_EXPERTS + " 到 " + MOST_EXPERTS + " 名")
                    .that(isDays(terms.days()), "experts.days", "专家评审时限应在 1 到 " + LONGEST + " 个工作日之间")
                    .that(isSpread(terms.spread()), "experts.spread", "专家评分的分差限度应大于 0，不超过 100");
        }
    }

    private static boolean isSpread(@Nullable BigDecimal spread) {
        return spread != null && spread.signum() > 0 && spread.compareTo(BigDecimal.valueOf(WHOLE)) <= 0;
    }

    private static void criteria(FormCheck check, SchemeForm form) {
        List<SchemeForm.Line> lines = form.lines();
        check.that(!lines.isEmpty(), "criteria", "请至少列出一项评估内容")
                .that(lines.size() <= MOST_CRITERIA, "criteria", "评估内容不超过 " + MOST_CRITERIA + " 项");
        Set<String> names = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            SchemeForm.Line line = lines.get(i);
            String at = "criteria[" + i + "].";
            boolean fits = line.points() != null && line.points().signum() > 0 && fits(line.points(), form.scoreStep());
            check.required(at + "name", line.name(), "评估内容", NAME)
                    .that(line.name() == null || names.add(line.name().strip()), at + "name", "评估内容不能重复")
                    .that(fits, at + "points", "分值应大于 0，并与打分精度相符")
                    .chosen(at + "basis", line.basis(), "数据依据")
                    .optional(at + "meaning", line.meaning(), "评分说明", WORDS)
                    .optional(at + "evidence", line.evidence(), "佐证要求", WORDS);
            sum = sum.add(line.points() == null ? BigDecimal.ZERO : line.points());
        }
        check.that(
                sum.compareTo(BigDecimal.valueOf(WHOLE)) == 0,
                "criteria",
                "各项分值合计应为 100 分，现为 " + sum.stripTrailingZeros().toPlainString() + " 分");
    }

    private static boolean fits(BigDecimal points, @Nullable BigDecimal step) {
        return !isStep(step) || ScoreSheet.isStepped(points, Objects.requireNonNull(step));
    }

    private static boolean isStep(@Nullable BigDecimal step) {
        return step != null && STEPS.stream().anyMatch(known -> known.compareTo(step) == 0);
    }

    private static boolean isDays(@Nullable Integer days) {
        return isWithin(days, 1, LONGEST);
    }

    private static boolean isPercent(@Nullable Integer percent) {
        return isWithin(percent, 1, WHOLE);
    }

    private static boolean isWithin(@Nullable Integer amount, int least, int most) {
        return amount != null && amount >= least && amount <= most;
    }
}
