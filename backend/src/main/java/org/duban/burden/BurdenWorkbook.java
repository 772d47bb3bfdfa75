package org.duban.burden;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.shared.SystemTime;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxWriter;

/** A month of the burden ledger as xlsx: the units, and every request behind their numbers. */
final class BurdenWorkbook {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> UNITS = List.of("单位", "要求件数", "填报项", "其中带出", "新填项", "填报用时（小时）", "各类件数");
    private static final List<String> REQUESTS = List.of("单位", "类别", "事项", "所属任务", "提出时间", "填报项", "其中带出", "填报用时（小时）");

    private BurdenWorkbook() {}

    static byte[] of(BurdenView view, List<RequestView> requests) {
        return XlsxWriter.write(List.of(
                sheet(
                        "减负台账 " + view.month(),
                        UNITS,
                        view.units().stream().map(BurdenWorkbook::cells).toList()),
                sheet(
                        "要求清单",
                        REQUESTS,
                        requests.stream().map(BurdenWorkbook::cells).toList())));
    }

    private static List<String> cells(BurdenView.UnitSum unit) {
        Sum sum = unit.sum();
        List<String> kinds = unit.kinds().stream()
                .map(kind -> kind.label() + " " + kind.requests())
                .toList();
        return List.of(
                unit.unit(),
                String.valueOf(sum.requests()),
                String.valueOf(sum.fields()),
                String.valueOf(sum.prefilled()),
                String.valueOf(sum.newFields()),
                sum.hours().toPlainString(),
                String.join("、", kinds));
    }

    private static List<String> cells(RequestView request) {
        return List.of(
                request.unitName(),
                request.kindLabel(),
                request.name(),
                Objects.toString(request.taskTitle(), ""),
                request.askedAt().atZone(SystemTime.ZONE).format(MINUTE),
                String.valueOf(request.fields()),
                String.valueOf(request.prefilled()),
                request.hours() == null ? "" : request.hours().toPlainString());
    }

    private static Sheet sheet(String name, List<String> columns, List<List<String>> lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (List<String> line : lines) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), line.get(i));
            }
            rows.add(new Sheet.Row(rows.size() + 2, cells));
        }
        return new Sheet(name, columns, rows);
    }
}
