package org.duban.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.dispatch.Amount;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of indicators as a worksheet, in the columns that evaluation reports have. */
@Component
class IndicatorTable {
    private static final List<String> COLUMNS = List.of(
            "编号", "指标", "计量单位", "属性", "责任单位", "基期值", "规划目标", "最近一期", "数值", "参照值", "年度路径", "时序进度（%）", "完成进度（%）", "期末预测",
            "预测方法", "判断", "说明");

    private final IndicatorViews views;

    IndicatorTable(IndicatorViews views) {
        this.views = views;
    }

    byte[] write(long planId, IndicatorViews.Filter filter) {
        List<Sheet.Row> rows = new ArrayList<>();
        views.all(planId, filter).forEach(standing -> rows.add(new Sheet.Row(rows.size() + 2, cells(standing))));
        return XlsxWriter.write(List.of(new Sheet("指标进度", COLUMNS, rows)));
    }

    private static Map<String, String> cells(IndicatorStanding standing) {
        IndicatorStanding.Latest latest = standing.latest();
        Forecast forecast = standing.forecast();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("编号", standing.number());
        cells.put("指标", standing.name());
        cells.put("计量单位", standing.measure());
        cells.put("属性", standing.binding() ? "约束性" : "预期性");
        cells.put("责任单位", Objects.requireNonNullElse(standing.unitName(), ""));
        cells.put("基期值", text(standing.baseline()));
        cells.put("规划目标", standing.targetText());
        cells.put("最近一期", latest == null ? "" : latest.period());
        cells.put("数值", latest == null ? "" : text(latest.amount()));
        cells.put("参照值", latest == null ? "" : text(latest.reference()));
        cells.put("年度路径", text(standing.expected()));
        cells.put("时序进度（%）", text(standing.timeShare()));
        cells.put("完成进度（%）", text(standing.done()));
        cells.put("期末预测", forecast == null ? "" : text(forecast.amount()));
        cells.put("预测方法", forecast == null ? "" : forecast.method());
        cells.put("判断", standing.scale().label());
        cells.put("说明", standing.reason());
        return cells;
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : Amount.text(amount);
    }
}
