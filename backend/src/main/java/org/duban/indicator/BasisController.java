package org.duban.indicator;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.duban.indicator.IndicatorActEntry.Subject;
import org.duban.plan.Indicator;
import org.duban.plan.IndicatorTargets;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class BasisController {
    private final Bases bases;
    private final BasisProposals proposals;
    private final IndicatorDiary diary;
    private final IndicatorTargets targets;
    private final Plans plans;

    BasisController(
            Bases bases, BasisProposals proposals, IndicatorDiary diary, IndicatorTargets targets, Plans plans) {
        this.bases = bases;
        this.proposals = proposals;
        this.diary = diary;
        this.targets = targets;
        this.plans = plans;
    }

    record WithdrawalBody(@Nullable String reason) {}

    /** How many units were asked. */
    record Commissioned(int indicators) {}

    @GetMapping("/plans/{planId}/indicator-bases/proposals")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "按规划文本建议各项指标的责任单位")
    List<BasisProposals.Proposal> propose(@PathVariable long planId) {
        return proposals.of(planId);
    }

    @PostMapping("/plans/{planId}/indicator-bases")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "布置责任单位填报指标的基期值和年度路径")
    Commissioned commission(@PathVariable long planId, @RequestBody CommissionForm form) {
        bases.commission(planId, form);
        return new Commissioned(form.given().size());
    }

    @GetMapping("/indicator-bases/{id}")
    @PreAuthorize(IndicatorController.READERS)
    @Operation(summary = "一项指标的基准：基期值、年度路径、口径")
    BasisView.WithIndicator get(@PathVariable long id) {
        Basis basis = bases.get(id);
        Indicator indicator =
                targets.find(basis.planId(), basis.indicatorId()).orElseThrow(() -> RuleViolated.notFound("该指标"));
        return new BasisView.WithIndicator(
                BasisView.of(basis),
                indicator,
                BasisRules.years(plans.plan(basis.planId())),
                bases.isForLeader(id),
                diary.of(Subject.BASIS, id));
    }

    @PostMapping("/indicator-bases/{id}/withdrawal")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "撤回尚未生效的布置")
    BasisView.WithIndicator withdraw(@PathVariable long id, @RequestBody WithdrawalBody body) {
        bases.withdraw(id, body.reason());
        return get(id);
    }
}
