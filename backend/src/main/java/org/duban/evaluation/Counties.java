package org.duban.evaluation;

import java.util.List;
import org.duban.assessment.IndicatorFacts;

/** What the snapshot knows of each county: its part in tasks, its dates missed, its values. */
final class Counties {
    private final ReportFacts facts;

    Counties(ReportFacts facts) {
        this.facts = facts;
    }

    /**
     * @param tasks in which it has a part
     * @param silences reports for which it was named because it said nothing
     * @param latenesses duties that it let lapse
     */
    record County(String name, long tasks, long silences, long latenesses, List<Value> values) {
        boolean isKnown() {
            return tasks + silences + latenesses > 0 || !values.isEmpty();
        }
    }

    record Value(IndicatorFacts indicator, IndicatorFacts.County county) {}

    /** Those that had anything to do, in their official order. */
    List<County> known() {
        return facts.basis().counties().stream()
                .map(this::county)
                .filter(County::isKnown)
                .toList();
    }

    private County county(ReportBasis.County unit) {
        return new County(
                unit.name(),
                facts.tasks().stream()
                        .filter(task -> task.units().stream().anyMatch(one -> one.unitId() == unit.unitId()))
                        .count(),
                facts.tasks().stream()
                        .flatMap(task -> task.reports().stream())
                        .filter(report -> report.silent().contains(unit.name()))
                        .count(),
                facts.tasks().stream()
                        .flatMap(task -> task.latenesses().stream())
                        .filter(lateness -> lateness.unitName().equals(unit.name()))
                        .count(),
                values(unit.unitId()));
    }

    private List<Value> values(long unitId) {
        return facts.indicators().stream()
                .flatMap(indicator -> indicator.counties().stream()
                        .filter(county -> county.unitId() == unitId)
                        .map(county -> new Value(indicator, county)))
                .toList();
    }
}
