package org.duban.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.dispatch.Amount;
import org.duban.indicator.ValueWorkbook.Owed;
import org.duban.shared.table.FormSheet;
import org.duban.shared.table.FormSheet.Column;
import org.jspecify.annotations.Nullable;

/** The worksheets in which a unit states its values offline: one line a value, and one a county of it. */
final class ValueSheets {
    static final String VALUES = "指标数值";
    static final String COUNTIES = "分县（市、区）";
    static final Set<String> NAMES = Set.of(VALUES, COUNTIES);
    static final String KEY = "标识";
    static final String COUNTY_KEY = "县标识";
    static final String AMOUNT = "数值";
    static final String REFERENCE = "参照值";
    static final String SOURCE = "数据来源";
    static final String AS_OF = "数据截止日期";
    static final String CERTIFIED_BY = "数据审定人";
    static final String REASON = "说明";
    private static final String INDICATOR = "指标";
    private static final String PERIOD = "期别";

    private ValueSheets() {}

    static List<String> instructions() {
        return List.of(
                "指标数值填报表",
                "白色单元格请填写，灰色单元格为系统带出的内容，改动无效。",
                "空着的单元格不改变已存的草稿。数值应为数字，日期写作 2026-01-31；不接受公式。",
                "与去年同期相比变动较大、与各县（市、区）合计不一致等情形，请在“说明”中写明原因。",
                "填好后在“指标”页导入。导入只存为草稿，请逐项核对后提交本单位负责人签发。不得填写涉密内容。");
    }

    static List<FormSheet> of(List<Owed> owed) {
        FormSheet values = values(owed);
        boolean hasCounties = owed.stream().anyMatch(one -> !one.counties().isEmpty());
        return hasCounties ? List.of(values, counties(owed)) : List.of(values);
    }

    private static FormSheet values(List<Owed> owed) {
        List<Column> columns = List.of(
                Column.locked(KEY, 10),
                Column.locked(INDICATOR, 40),
                Column.locked(PERIOD, 14),
                Column.locked("计量单位", 10),
                Column.locked("参照", 24),
                Column.open(AMOUNT, 14),
                Column.open(REFERENCE, 14),
                Column.open(SOURCE, 30),
                Column.open(AS_OF, 14),
                Column.open(CERTIFIED_BY, 14),
                Column.open(REASON, 40));
        return new FormSheet(
                VALUES, columns, owed.stream().map(ValueSheets::value).toList());
    }

    private static Map<String, String> value(Owed owed) {
        Map<String, String> row = head(owed);
        row.put("计量单位", owed.indicator().unit());
        row.put("参照", text(owed.basis().reference()));
        row.put(AMOUNT, number(owed.form().amount()));
        row.put(REFERENCE, number(owed.form().reference()));
        row.put(SOURCE, text(owed.form().source()));
        row.put(AS_OF, Objects.toString(owed.form().asOf(), ""));
        row.put(CERTIFIED_BY, text(owed.form().certifiedBy()));
        row.put(REASON, text(owed.form().reason()));
        return row;
    }

    private static FormSheet counties(List<Owed> owed) {
        List<Column> columns = List.of(
                Column.locked(KEY, 10),
                Column.locked(INDICATOR, 40),
                Column.locked(PERIOD, 14),
                Column.locked(COUNTY_KEY, 10),
                Column.locked("县（市、区）", 16),
                Column.open(AMOUNT, 14));
        List<Map<String, String>> rows = owed.stream()
                .flatMap(one -> one.counties().entrySet().stream().map(county -> {
                    Map<String, String> row = head(one);
                    row.put(COUNTY_KEY, String.valueOf(county.getKey()));
                    row.put("县（市、区）", county.getValue());
                    row.put(AMOUNT, number(stated(one.form(), county.getKey()).orElse(null)));
                    return row;
                }))
                .toList();
        return new FormSheet(COUNTIES, columns, rows);
    }

    static Optional<BigDecimal> stated(ValueForm form, long countyId) {
        return form.stated().stream()
                .filter(county -> county.countyId() != null && county.countyId() == countyId)
                .map(ValueForm.County::amount)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Map<String, String> head(Owed owed) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(KEY, owed.key());
        row.put(INDICATOR, owed.name());
        row.put(PERIOD, owed.statement().period().label());
        return row;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : Amount.text(amount);
    }
}
