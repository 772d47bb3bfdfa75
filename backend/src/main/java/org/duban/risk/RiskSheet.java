package org.duban.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.shared.table.Sheet;
import org.jspecify.annotations.Nullable;

/** The list of risks as a table. */
final class RiskSheet {
    private static final List<String> COLUMNS =
            List.of("任务编号", "任务", "类别", "风险事项", "可能性", "影响", "等级", "防范措施", "责任单位", "征兆", "状态", "缘由", "应对", "结论");

    private RiskSheet() {}

    static Sheet of(List<RiskRow> risks) {
        List<Sheet.Row> rows = new ArrayList<>();
        risks.forEach(risk -> rows.add(new Sheet.Row(rows.size() + 2, cells(risk))));
        return new Sheet("风险清单", COLUMNS, rows);
    }

    private static Map<String, String> cells(RiskRow risk) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("任务编号", risk.taskNumber());
        cells.put("任务", risk.taskTitle());
        cells.put("类别", risk.taskKind().label());
        cells.put("风险事项", risk.what());
        cells.put("可能性", String.valueOf(risk.likelihood()));
        cells.put("影响", String.valueOf(risk.impact()));
        cells.put("等级", risk.level().label());
        cells.put("防范措施", orEmpty(risk.measure()));
        cells.put("责任单位", risk.ownerUnitName());
        cells.put("征兆", (risk.sign() == null ? "" : risk.sign().label() + " ") + orEmpty(risk.signWords()));
        cells.put("状态", risk.state().label());
        cells.put("缘由", orEmpty(risk.reason()));
        cells.put("应对", orEmpty(risk.response()));
        cells.put("结论", orEmpty(risk.verdict()));
        return cells;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.toString(text, "");
    }
}
