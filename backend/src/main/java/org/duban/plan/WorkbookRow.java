package org.duban.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, its cells by the heading; a cell that cannot be understood is named by sheet and row. */
record WorkbookRow(PlanSheet sheet, int line, List<String> cells) {

    /** What the columns of the tables hold; the long text of the last column has no limit of its own. */
    private static final Map<String, Integer> LONGEST =
            Map.of("编号", 200, "时限原文", 500, "单位", 1000, "责任单位", 1000, "计量单位", 1000, "比较", 10);

    private static final int LONGEST_TITLE = 4000;

    String text(String column) {
        int at = sheet.columns().indexOf(column);
        String text = at < cells.size() ? cells.get(at) : "";
        int longest = LONGEST.getOrDefault(column, LONGEST_TITLE);
        if (text.codePointCount(0, text.length()) > longest) {
            throw refusal(column, "不超过" + longest + "个字");
        }
        return text;
    }

    @Nullable
    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        String text = text(column);
        if (text.isBlank()) {
            throw refusal(column, "不能为空");
        }
        return text;
    }

    /** The last column and whatever of its text went on beside it. */
    String longText() {
        int from = sheet.columns().size() - 1;
        return from < cells.size() ? String.join("", cells.subList(from, cells.size())) : "";
    }

    @Nullable
    Integer number(String column) {
        String text = text(column).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw refusal(column, "应为整数");
        }
        return Integer.valueOf(text);
    }

    int place(String column) {
        Integer number = number(column);
        return number == null ? 0 : number;
    }

    @Nullable
    BigDecimal decimal(String column) {
        String text = text(column).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,14}(\\.\\d{1,6})?")) {
            throw refusal(column, "应为数字");
        }
        return new BigDecimal(text);
    }

    @Nullable
    LocalDate date(String column) {
        String text = text(column).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refusal(column, "应写成 2025-12-31 这样的日期");
        }
    }

    <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
        String text = text(column).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, text));
        } catch (IllegalArgumentException e) {
            throw refusal(column, "“" + text + "”不是可用的值");
        }
    }

    RuleViolated refusal(String column, String sentence) {
        return RuleViolated.invalid("file", "表“" + sheet.title() + "”第" + line + "行的“" + column + "”" + sentence);
    }
}
