package org.duban.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.shared.table.RowReader;
import org.jspecify.annotations.Nullable;

/** A unit as a row of the table 单位: other units by their codes. */
record UnitLine(
        int row,
        String code,
        String name,
        String fullName,
        List<String> aliases,
        UnitKind kind,
        String parentCode,
        String hostCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String successorCode)
        implements Line {

    static final String SHEET = "单位";
    static final List<String> COLUMNS =
            List.of("代码", "简称", "全称", "别名", "类别", "上级代码", "承办单位代码", "有效期起", "有效期止", "承接单位代码");
    /** Field of the rules → column. */
    static final Map<String, String> COLUMN_OF = Map.of(
            "code", "代码",
            "name", "简称",
            "fullName", "全称",
            "aliases", "别名",
            "kind", "类别",
            "parentId", "上级代码",
            "hostUnitId", "承办单位代码",
            "validFrom", "有效期起",
            "validTo", "有效期止");

    static UnitLine of(Unit unit, Function<@Nullable Long, String> codes) {
        return new UnitLine(
                0,
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.aliases(),
                unit.kind(),
                codes.apply(unit.parentId()),
                codes.apply(unit.hostUnitId()),
                unit.validFrom(),
                unit.validTo(),
                codes.apply(unit.successorId()));
    }

    static UnitLine read(RowReader row) {
        return new UnitLine(
                row.number(),
                row.text("代码"),
                row.text("简称"),
                row.text("全称"),
                row.list("别名"),
                row.choice("类别", UnitKind.values(), UnitKind::label, UnitKind.CITY_DEPARTMENT),
                row.text("上级代码"),
                row.text("承办单位代码"),
                row.date("有效期起"),
                row.optionalDate("有效期止"),
                row.text("承接单位代码"));
    }

    UnitDraft draft(Function<String, @Nullable Long> ids) {
        return new UnitDraft(
                code, name, fullName, aliases, kind, ids.apply(parentCode), ids.apply(hostCode), validFrom, validTo);
    }

    @Override
    public String identity() {
        return code;
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("代码", code);
        cells.put("简称", name);
        cells.put("全称", fullName);
        cells.put("别名", String.join(RowReader.SEPARATOR, aliases));
        cells.put("类别", kind.label());
        cells.put("上级代码", parentCode);
        cells.put("承办单位代码", hostCode);
        cells.put("有效期起", validFrom.toString());
        cells.put("有效期止", validTo == null ? "" : validTo.toString());
        cells.put("承接单位代码", successorCode);
        return cells;
    }
}
