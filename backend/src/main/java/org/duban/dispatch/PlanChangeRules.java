package org.duban.dispatch;

import static org.duban.dispatch.FormCheck.STATEMENT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.PlanChange.Altered;
import org.jspecify.annotations.Nullable;

/** What a change of a work plan may touch: milestones still open, dates from today to the end of the plan. */
final class PlanChangeRules {
    private final WorkPlanRules rules;
    private final Map<Long, Milestone> present;
    private final LocalDate today;

    PlanChangeRules(WorkPlanRules rules, List<Milestone> present, LocalDate today) {
        this.rules = rules;
        this.present = present.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
        this.today = today;
    }

    Map<String, String> objections(PlanChange change) {
        FormCheck check = new FormCheck()
                .that(change.size() > 0, "scope", "请写明变更后的工作内容，或增加、调整、取消里程碑")
                .optional("scope", change.scope(), "工作内容", STATEMENT);
        Set<Long> touched = new HashSet<>();
        for (int i = 0; i < change.altered().size(); i++) {
            alteration(check, "alter[" + i + "].", change.altered().get(i), touched);
        }
        change.dropped().forEach(id -> open(check, "drop", id, touched));
        for (int i = 0; i < change.added().size(); i++) {
            WorkPlanForm.MilestoneDraft draft = change.added().get(i);
            rules.checkMilestone(check, "add[" + i + "].", draft);
            notPast(check, "add[" + i + "].due", draft.due(), null);
        }
        int left = present.size() + change.added().size() - change.dropped().size();
        return check.that(left > 0, "drop", "实施方案至少要保留一个里程碑").errors();
    }

    private void alteration(FormCheck check, String at, Altered altered, Set<Long> touched) {
        Milestone milestone = open(check, at + "milestoneId", altered.milestoneId(), touched);
        rules.checkMilestone(
                check,
                at,
                new WorkPlanForm.MilestoneDraft(
                        altered.title(), altered.due(), altered.unitId(), altered.yearlyTarget()));
        notPast(check, at + "due", altered.due(), milestone == null ? null : milestone.due());
    }

    private @Nullable Milestone open(FormCheck check, String field, @Nullable Long id, Set<Long> touched) {
        Milestone milestone = id == null ? null : present.get(id);
        check.that(milestone != null, field, "该里程碑不在本任务现行的实施方案中");
        if (milestone != null) {
            check.that(milestone.state() != MilestoneState.DONE, field, "里程碑“" + milestone.title() + "”已完成，不能变更")
                    .that(touched.add(milestone.id()), field, "里程碑“" + milestone.title() + "”只能变更一次");
        }
        return milestone;
    }

    /** A date that stays may be past already; a new one may not. */
    private void notPast(FormCheck check, String field, @Nullable LocalDate due, @Nullable LocalDate before) {
        check.that(due == null || due.equals(before) || !due.isBefore(today), field, "完成日期不能早于今天 " + today);
    }
}
