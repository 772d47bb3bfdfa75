package org.duban.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.dispatch.WorkPlanForm.FigureDraft;
import org.jspecify.annotations.Nullable;

/** What a work plan must say about each figure it defines. */
record FigureDraftRules(
        @Nullable LocalDate periodStart, @Nullable LocalDate periodEnd) {

    private static final int MOST = 20;
    private static final int NAME = 200;
    private static final int MEASURE = 50;

    void check(FormCheck check, List<FigureDraft> drafts) {
        check.that(drafts.size() <= MOST, "figures", "一项任务的数字不超过 " + MOST + " 个，只留真正需要的");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            String at = "figures[" + i + "].";
            FigureDraft draft = drafts.get(i);
            String name = draft.name();
            checkWords(check, at, draft);
            check.that(name == null || names.add(name.strip()), at + "name", "“" + name + "”重复，同一个数字只要求填报一次");
            checkRange(check, at, draft);
            checkTargets(check, at, draft);
        }
    }

    private static void checkWords(FormCheck check, String at, FigureDraft draft) {
        check.required(at + "name", draft.name(), "数字的名称", NAME)
                .required(at + "measure", draft.measure(), "计量单位", MEASURE)
                .chosen(at + "kind", draft.kind(), "累计数或时点数")
                .chosen(at + "gathering", draft.gathering(), "由谁填报");
    }

    private static void checkRange(FormCheck check, String at, FigureDraft draft) {
        BigDecimal least = draft.least();
        BigDecimal most = draft.most();
        check.that(least == null || Amount.fits(least), at + "least", "最小值不是有效的数字")
                .that(most == null || Amount.fits(most), at + "most", "最大值不是有效的数字")
                .that(
                        most == null || most.compareTo(least == null ? BigDecimal.ZERO : least) > 0,
                        at + "most",
                        "最大值应大于最小值");
    }

    private void checkTargets(FormCheck check, String at, FigureDraft draft) {
        List<FigureDraft.Target> targets = WorkPlanRules.orEmpty(draft.targets());
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String here = at + "targets[" + i + "].";
            Integer year = targets.get(i).year();
            BigDecimal amount = targets.get(i).amount();
            check.that(year != null && isWithinPeriod(year), here + "year", "目标年度应在规划期内")
                    .that(year == null || years.add(year), here + "year", "同一年度只填一个目标")
                    .that(amount != null && Amount.fits(amount), here + "amount", "请填写年度目标的数值");
        }
    }

    private boolean isWithinPeriod(int year) {
        return (periodStart == null || year >= periodStart.getYear())
                && (periodEnd == null || year <= periodEnd.getYear());
    }
}
