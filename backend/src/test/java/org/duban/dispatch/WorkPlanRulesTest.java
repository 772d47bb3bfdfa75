package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.dispatch.WorkPlanForm.MilestoneDraft;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

class WorkPlanRulesTest {
    private final WorkPlanRules rules =
            new WorkPlanRules(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), Set.of(1L, 2L));

    @Test
    void a_plan_with_a_milestone_on_the_last_day_of_the_period_is_accepted() {
        rules.check(WorkPlanForms.withMilestone("2021-01-01", "2025-12-31"));
    }

    @Test
    void an_empty_form_is_told_everything_it_lacks() {
        assertThat(errors(new WorkPlanForm(null, null, null, null, null)))
                .containsOnly(Map.entry("summary", "请填写方案内容"), Map.entry("milestones", "实施方案至少要有一个里程碑"));
    }

    @Test
    void a_milestone_outside_the_period_is_told_the_period() {
        assertThat(errors(WorkPlanForms.withMilestone("2023-01-01", "2026-01-01")))
                .containsOnly(Map.entry("milestones[1].due", "里程碑的完成日期应在规划期内（2021-01-01 至 2025-12-31）"));
    }

    @Test
    void units_that_do_not_share_the_task_get_no_part_of_the_plan() {
        var milestone = new MilestoneDraft("启动", LocalDate.of(2022, 1, 1), 3L, null);
        var form = new WorkPlanForm("方案", List.of(milestone), null, List.of(new WorkPlanForm.Share(4L, "宣传")), null);
        assertThat(errors(form)).containsOnlyKeys("milestones[0].unitId", "division[0].unitId");
    }

    @Test
    void text_is_counted_in_characters_and_not_in_halves_of_rare_ones() {
        var fits = new WorkPlanForm(
                "𠮷".repeat(FormCheck.STATEMENT),
                WorkPlanForms.withMilestone("2022-01-01").milestones(),
                null,
                null,
                null);
        rules.check(fits);
        assertThat(errors(new WorkPlanForm("𠮷".repeat(FormCheck.STATEMENT + 1), fits.milestones(), null, null, null)))
                .containsOnlyKeys("summary");
    }

    @Test
    void gaps_in_a_list_are_passed_over() {
        var form = new WorkPlanForm("方案", Arrays.asList((MilestoneDraft) null), null, null, null);
        assertThat(errors(form)).containsOnlyKeys("milestones");
    }

    private Map<String, String> errors(WorkPlanForm form) {
        return catchThrowableOfType(RuleViolated.class, () -> rules.check(form)).errors();
    }
}
