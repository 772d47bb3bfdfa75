package org.duban.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duban.plan.Indicator;
import org.duban.plan.Plans;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's story ask for the bases of its indicators, and tells it what a duty is about. */
@Component
@Profile("demo")
public class DemoIndicators {
    private final Bases bases;
    private final BasisProposals proposals;
    private final StatementBook statements;
    private final Plans plans;

    DemoIndicators(Bases bases, BasisProposals proposals, StatementBook statements, Plans plans) {
        this.bases = bases;
        this.proposals = proposals;
        this.statements = statements;
        this.plans = plans;
    }

    /**
     * What a duty asks for.
     *
     * @param place of the indicator in the plan, from 1
     */
    public record Asked(int place, int year, int quarter, List<Long> counties) {}

    /**
     * Asks the units that the plan's own text suggests.
     *
     * @param quarterly the places of the indicators that are asked for by quarter
     * @param byCounty the places of those that are wanted county by county
     */
    public void commission(long planId, Set<Integer> quarterly, Set<Integer> byCounty) {
        List<CommissionForm.Row> rows = new ArrayList<>();
        proposals
                .of(planId)
                .forEach(proposal -> rows.add(new CommissionForm.Row(
                        proposal.indicatorId(),
                        proposal.unitId(),
                        quarterly.contains(rows.size() + 1) ? Rhythm.QUARTERLY : Rhythm.YEARLY,
                        byCounty.contains(rows.size() + 1),
                        null)));
        bases.commission(planId, new CommissionForm(rows));
    }

    public Asked ofBasis(long basisId) {
        Basis basis = bases.get(basisId);
        return new Asked(place(basis.planId(), basis.indicatorId()), 0, 0, List.of());
    }

    public Asked ofStatement(long statementId) {
        Statement statement = statements.get(statementId);
        boolean byCounty = statements.basis(statement).byCounty();
        return new Asked(
                place(statement.planId(), statement.indicatorId()),
                statement.periodYear(),
                statement.periodQuarter(),
                byCounty ? List.copyOf(statements.counties().keySet()) : List.of());
    }

    private int place(long planId, long indicatorId) {
        List<Long> ids = plans.indicators(planId).stream().map(Indicator::id).toList();
        return ids.indexOf(indicatorId) + 1;
    }
}
