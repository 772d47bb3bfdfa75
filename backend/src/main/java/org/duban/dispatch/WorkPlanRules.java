package org.duban.dispatch;

import static org.duban.dispatch.FormCheck.OPINION;
import static org.duban.dispatch.FormCheck.STATEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.dispatch.WorkPlanForm.MilestoneDraft;
import org.jspecify.annotations.Nullable;

/** What a work plan must say: at least one milestone within the plan's period, and only units that share the task. */
record WorkPlanRules(
        @Nullable LocalDate periodStart, @Nullable LocalDate periodEnd, Set<Long> units) {

    private static final int MOST = 100;
    private static final int HIGHEST = 5;
    private static final int TITLE = 500;
    private static final int TARGET = 1000;

    void check(WorkPlanForm form) {
        FormCheck check = new FormCheck().required("summary", form.summary(), "方案内容", STATEMENT);
        checkMilestones(check, orEmpty(form.milestones()));
        checkDivision(check, orEmpty(form.division()));
        checkRisks(check, orEmpty(form.risks()));
        new FigureDraftRules(periodStart, periodEnd).check(check, orEmpty(form.figures()));
        check.done();
    }

    private void checkMilestones(FormCheck check, List<MilestoneDraft> drafts) {
        check.that(!drafts.isEmpty(), "milestones", "实施方案至少要有一个里程碑")
                .that(drafts.size() <= MOST, "milestones", "里程碑不超过 " + MOST + " 个");
        for (int i = 0; i < drafts.size(); i++) {
            checkMilestone(check, "milestones[" + i + "].", drafts.get(i));
        }
    }

    void checkMilestone(FormCheck check, String at, MilestoneDraft draft) {
        check.required(at + "title", draft.title(), "里程碑名称", TITLE)
                .optional(at + "yearlyTarget", draft.yearlyTarget(), "年度目标", TARGET)
                .that(draft.due() != null, at + "due", "请填写里程碑的完成日期")
                .that(isWithinPeriod(draft.due()), at + "due", "里程碑的完成日期应在规划期内（" + period() + "）")
                .that(draft.unitId() == null || units.contains(draft.unitId()), at + "unitId", "里程碑的责任单位须是承担本任务的单位");
    }

    private void checkDivision(FormCheck check, List<WorkPlanForm.Share> shares) {
        check.that(shares.size() <= MOST, "division", "分工不超过 " + MOST + " 项");
        for (int i = 0; i < shares.size(); i++) {
            String at = "division[" + i + "].";
            Long unit = shares.get(i).unitId();
            check.chosen(at + "unitId", unit, "分工单位")
                    .that(unit == null || units.contains(unit), at + "unitId", "分工单位须是承担本任务的单位")
                    .required(at + "work", shares.get(i).work(), "分工内容", OPINION);
        }
    }

    private void checkRisks(FormCheck check, List<RiskDraft> risks) {
        check.that(risks.size() <= MOST, "risks", "风险不超过 " + MOST + " 条");
        for (int i = 0; i < risks.size(); i++) {
            RiskDraft risk = risks.get(i);
            String at = "risks[" + i + "].";
            check.required(at + "what", risk.what(), "风险事项", TARGET)
                    .that(isLevel(risk.likelihood()), at + "likelihood", "可能性应为 1 至 5 级")
                    .that(isLevel(risk.impact()), at + "impact", "影响应为 1 至 5 级")
                    .required(at + "measure", risk.measure(), "防范措施", OPINION)
                    .optional(at + "signWords", risk.signWords(), "触发条件", TARGET)
                    .that(risk.unitId() == null || units.contains(risk.unitId()), at + "unitId", "风险的责任单位须是承担本任务的单位");
        }
    }

    private static boolean isLevel(@Nullable Integer level) {
        return level != null && level >= 1 && level <= HIGHEST;
    }

    boolean isWithinPeriod(@Nullable LocalDate day) {
        return day == null
                || (periodStart == null || !day.isBefore(periodStart))
                        && (periodEnd == null || !day.isAfter(periodEnd));
    }

    String period() {
        return Objects.toString(periodStart, "起") + " 至 " + Objects.toString(periodEnd, "止");
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
