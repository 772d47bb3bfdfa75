package org.duban.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what a list was narrowed to, so that a printed or exported one explains itself. */
@Component
class FilterSentence {
    private static final Map<TaskRole, String> ROLES =
            Map.of(TaskRole.LEAD, "牵头", TaskRole.PARTICIPANT, "参与", TaskRole.JOINT, "责任");

    private final Units units;

    FilterSentence(Units units) {
        this.units = units;
    }

    /** @param planName of the plan asked for, as far as the reader may see any task of it */
    String of(LedgerFilter filter, @Nullable String planName) {
        List<String> said = new ArrayList<>();
        add(said, "规划", filter.planId() == null ? null : Objects.toString(planName, "编号 " + filter.planId()));
        add(said, "类别", filter.kind() == null ? null : filter.kind().label());
        add(said, "章节", filter.section());
        add(said, "承担单位", filter.unitId() == null ? null : nameOf(filter.unitId()));
        add(said, "分工", filter.role() == null ? null : ROLES.get(filter.role()));
        add(said, "阶段", filter.phase() == null ? null : filter.phase().label());
        add(said, "亮灯", filter.light() == null ? null : filter.light().label());
        add(said, "里程碑状态", filter.state() == null ? null : filter.state().label());
        add(said, "时限情况", filter.late() == null ? null : filter.late() ? "有逾期" : "无逾期");
        add(said, "完成时限不早于", filter.dueFrom());
        add(said, "完成时限不晚于", filter.dueTo());
        add(
                said,
                "关键词",
                filter.q() == null || filter.q().isBlank()
                        ? null
                        : "“" + filter.q().strip() + "”");
        return said.isEmpty() ? "筛选条件：无（全部）" : "筛选条件：" + String.join("；", said);
    }

    private static void add(List<String> said, String what, @Nullable Object value) {
        if (value != null) {
            said.add(what + "：" + value);
        }
    }

    private String nameOf(long unitId) {
        return units.find(unitId).map(Unit::name).orElse("编号 " + unitId);
    }
}
