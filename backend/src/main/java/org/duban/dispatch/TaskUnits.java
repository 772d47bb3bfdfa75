package org.duban.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.duban.plan.PlanTask;
import org.duban.plan.PlanTaskRole;
import org.duban.shared.Demand;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** Finds the units behind the words of a plan, and the one an official has chosen. */
@Component
class TaskUnits {
    private final Units units;
    private final Clock clock;

    TaskUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    UnitDirectory directory() {
        return units.directory();
    }

    Shares sharesOf(PlanTask task, UnitDirectory directory) {
        LocalDate today = LocalDate.now(clock);
        return new Shares(
                role -> unitsBehind(task, role, directory),
                unit -> directory.current(unit, today).id());
    }

    private List<Long> unitsBehind(PlanTask task, PlanTaskRole role, UnitDirectory directory) {
        if (role.unitId() != null) {
            return List.of(role.unitId());
        }
        List<Long> members = directory.findGroup(role.unit()).stream()
                .flatMap(group -> directory.members(group, LocalDate.now(clock)).stream())
                .map(Unit::id)
                .toList();
        Demand.that(
                !members.isEmpty(),
                "unit-unknown",
                "任务“" + task.title() + "”的“" + role.unit() + "”还没有对应到具体单位，请先在疑点清单中处理");
        return members;
    }

    Unit chosen(String field, long unitId) {
        Unit unit = units.find(unitId).orElseThrow(() -> RuleViolated.invalid(field, "所选单位不存在，请重新选择"));
        if (!unit.isValidOn(LocalDate.now(clock))) {
            throw RuleViolated.invalid(field, unit.name() + "已撤销或尚未成立，请选择现有单位");
        }
        return unit;
    }
}
