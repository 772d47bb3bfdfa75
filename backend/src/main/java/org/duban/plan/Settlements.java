package org.duban.plan;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.plan.document.Defect.Kind;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** Settles defects: the choice takes effect on the rows, and who chose it and why stays with the defect. */
@Service
class Settlements {
    /**
     * Once published, the division of work changes by arbitration and appointment alone, and indicators are measured by
     * what their units state and sign for.
     */
    private static final Set<Choice> AFTER_PUBLICATION =
            Set.of(Choice.COMPLETE_PROJECT, Choice.LEAVE_TO_APPOINTMENT, Choice.KEEP_AS_READ, Choice.DISMISS);

    private final Plans plans;
    private final DefectMapper defects;
    private final UnitSettlements units;
    private final RowSettlements rows;
    private final CurrentUser user;
    private final Clock clock;

    Settlements(
            Plans plans,
            DefectMapper defects,
            UnitSettlements units,
            RowSettlements rows,
            CurrentUser user,
            Clock clock) {
        this.plans = plans;
        this.defects = defects;
        this.units = units;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    PlanDefect settle(long planId, long defectId, Settlement settlement) {
        Plan plan = plans.lock(planId);
        DefectRow defect = open(planId, defectId);
        refuse(plan, defect, settlement.choice());
        for (DefectRow same : alike(defect, settlement.choice())) {
            defects.settle(settled(same, settlement));
        }
        takeEffect(defect, settlement);
        return settled(defect, settlement).toDefect();
    }

    private DefectRow open(long planId, long defectId) {
        DefectRow defect = defects.defect(planId, defectId);
        if (defect == null) {
            throw RuleViolated.notFound("缺陷");
        }
        if (!defect.isOpen()) {
            throw RuleViolated.conflict("defect-settled", "该缺陷已由" + defect.settledBy() + "处理，如需更正请直接修改所在的行");
        }
        return defect;
    }

    private static void refuse(Plan plan, DefectRow defect, Choice choice) {
        List<Choice> allowed = Choice.of(defect.kind());
        if (!allowed.contains(choice)) {
            throw RuleViolated.invalid("choice", "这类缺陷不能这样处理");
        }
        if (plan.state() != PlanState.DRAFT && !AFTER_PUBLICATION.contains(choice)) {
            throw RuleViolated.conflict(
                    "plan-published", "规划已经发布，分工和文本不再改动；责任调整请走责任裁定或主办单位指定，指标的基期值和年度路径请在“指标”中布置责任单位填报");
        }
    }

    /** An unknown name is the same everywhere in the plan: once it is told, all places are. */
    private List<DefectRow> alike(DefectRow defect, Choice choice) {
        if (defect.kind() != Kind.UNKNOWN_UNIT || choice == Choice.DISMISS) {
            return List.of(defect);
        }
        return defects.openUnknown(defect.planId()).stream()
                .filter(other -> other.spanText().equals(defect.spanText()))
                .toList();
    }

    private DefectRow settled(DefectRow defect, Settlement by) {
        return defect.settled(by, user.get().name(), clock.instant());
    }

    private void takeEffect(DefectRow defect, Settlement settlement) {
        switch (settlement.choice()) {
            case CHOOSE_UNIT -> units.bind(defect, settlement.requiredUnit());
            case CREATE_ALIAS -> units.bindForEver(defect, settlement.requiredUnit());
            case CHOOSE_GROUP -> units.bindGroup(defect, settlement.requiredGroup());
            case NAME_LEAD -> units.nameLead(defect, settlement.requiredUnit());
            case STATE_ROLES -> units.stateRoles(defect, settlement.requiredText());
            case COMPLETE_PROJECT -> rows.completeProject(defect, settlement.requiredUnit(), settlement.requiredDue());
            case COMPLETE_INDICATOR -> rows.completeIndicator(defect, settlement);
            case CORRECT_NUMBER -> rows.correctNumber(defect, settlement.requiredText());
            case CORRECT_TEXT -> rows.correctText(defect, settlement.requiredText());
            case LEAVE_TO_APPOINTMENT, KEEP_AS_READ, DISMISS -> {
                // The row stays as it is; the decision itself is what is kept.
            }
        }
    }
}
