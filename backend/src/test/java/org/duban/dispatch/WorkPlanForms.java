package org.duban.dispatch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duban.dispatch.WorkPlanForm.MilestoneDraft;

/** Work plans to hand in. */
final class WorkPlanForms {

    private WorkPlanForms() {}

    static WorkPlanForm withMilestone(String... due) {
        List<MilestoneDraft> milestones = Arrays.stream(due)
                .map(day -> new MilestoneDraft("服务6000人次𠮷", LocalDate.parse(day), null, "2000人次"))
                .toList();
        return new WorkPlanForm("分年度实施𠮷", milestones, null, List.of(), null);
    }
}
