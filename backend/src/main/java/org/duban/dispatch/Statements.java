package org.duban.dispatch;

import static org.duban.dispatch.FormCheck.STATEMENT;
import static org.duban.dispatch.WorkPlanRules.orEmpty;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a part or a summary states: how far the milestones are, and which evidence proves it. */
@Component
class Statements {
    private final ProgressMapper mapper;
    private final WorkPlanMapper workPlans;
    private final MilestoneBook milestones;
    private final FigureBook figures;
    private final Proofs proofs;
    private final Clock clock;

    Statements(
            ProgressMapper mapper,
            WorkPlanMapper workPlans,
            MilestoneBook milestones,
            FigureBook figures,
            Proofs proofs,
            Clock clock) {
        this.mapper = mapper;
        this.workPlans = workPlans;
        this.milestones = milestones;
        this.figures = figures;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Takes the place of whatever the part, or the lead when there is no part, stated before. */
    void write(ProgressReport report, @Nullable ProgressPart part, ProgressForm form) {
        check(report, part, form);
        long partId = part == null ? MilestoneStatement.SUMMARY : part.id();
        mapper.forgetStatements(report.id(), partId);
        List<MilestoneStatement> rows = orEmpty(form.milestones()).stream()
                .map(said -> new MilestoneStatement(
                        report.id(),
                        partId,
                        Objects.requireNonNull(said.milestoneId()),
                        Objects.requireNonNull(said.state())))
                .toList();
        if (!rows.isEmpty()) {
            mapper.state(rows);
        }
        figures.write(report, part, orEmpty(form.figures()), clock.instant());
        proofs.write(report, partId, orEmpty(form.proofs()));
    }

    private void check(ProgressReport report, @Nullable ProgressPart part, ProgressForm form) {
        FormCheck check = new FormCheck()
                .required("done", form.done(), "进展情况", STATEMENT)
                .optional("problems", form.problems(), "存在问题", STATEMENT)
                .optional("next", form.next(), "下一步安排", STATEMENT);
        checkMilestones(check, report.planTaskId(), orEmpty(form.milestones()));
        figures.check(check, report, part, orEmpty(form.figures()));
        proofs.check(check, report.planTaskId(), orEmpty(form.proofs()));
        check.done();
    }

    private void checkMilestones(FormCheck check, long planTaskId, List<ProgressForm.Statement> said) {
        Set<Long> known = milestonesOf(planTaskId);
        Set<Long> seen = new LinkedHashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String at = "milestones[" + i + "].";
            Long milestone = said.get(i).milestoneId();
            check.that(milestone != null && known.contains(milestone), at + "milestoneId", "该里程碑不在本任务已批准的实施方案中")
                    .that(milestone == null || seen.add(milestone), at + "milestoneId", "同一里程碑只填一次")
                    .chosen(at + "state", said.get(i).state(), "里程碑状态");
        }
    }

    private Set<Long> milestonesOf(long planTaskId) {
        WorkPlan plan = workPlans.latest(planTaskId);
        return plan == null || plan.state() != WorkPlanState.APPROVED
                ? Set.of()
                : workPlans.milestones(plan.id()).stream().map(Milestone::id).collect(Collectors.toSet());
    }

    /** What the lead said of the milestones holds once the office has verified it. */
    void adopt(long reportId) {
        mapper.statements(List.of(reportId)).stream()
                .filter(said -> said.partId() == MilestoneStatement.SUMMARY)
                .forEach(said -> milestones.setState(said.milestoneId(), said.state(), clock.instant()));
    }
}
