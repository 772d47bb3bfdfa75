package org.duban.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.rhythm.FeedbackState;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.Sheet;

/** The file as two tables, one row an item and one row a feedback: what a workbook holds, and how any file is checked. */
final class ExchangeSheets {
    static final String ITEMS = "事项";
    static final String FEEDBACK = "反馈";
    static final String NUMBER = "事项编号";
    static final String FEEDBACK_NUMBER = "反馈编号";

    /** Column → field of the JSON form. */
    static final Map<String, String> ITEM_FIELDS = ordered(
            NUMBER,
            "number",
            "类别",
            "kind",
            "事项",
            "title",
            "要求",
            "text",
            "规划",
            "plan",
            "牵头单位",
            "leadUnit",
            "参与单位",
            "participants",
            "期限",
            "due",
            "节奏",
            "rhythm",
            "状态",
            "state",
            "销号日期",
            "closedOn");

    static final Map<String, String> FEEDBACK_FIELDS = ordered(
            FEEDBACK_NUMBER,
            "number",
            "第几日",
            "day",
            "日期",
            "date",
            "状态",
            "state",
            "完成日期",
            "until",
            "单位",
            "unit",
            "反馈内容",
            "text");

    private static final int NUMBER_LENGTH = 100;
    private static final int TITLE = 1000;
    private static final int TEXT = 4000;
    private static final Set<String> DAYS = Set.of("1", "3", "7", "30");

    private ExchangeSheets() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static List<Sheet> write(List<ExchangeFile.Item> items) {
        List<Sheet.Row> rows = new ArrayList<>();
        List<Sheet.Row> said = new ArrayList<>();
        items.forEach(item -> {
            rows.add(new Sheet.Row(rows.size() + 2, cells(item)));
            item.feedback().forEach(one -> said.add(new Sheet.Row(said.size() + 2, cells(item.number(), one))));
        });
        return List.of(
                new Sheet(ITEMS, List.copyOf(ITEM_FIELDS.keySet()), rows),
                new Sheet(FEEDBACK, feedbackColumns(), said));
    }

    static List<String> feedbackColumns() {
        List<String> columns = new ArrayList<>(List.of(NUMBER));
        columns.addAll(FEEDBACK_FIELDS.keySet());
        return columns;
    }

    private static Map<String, String> cells(ExchangeFile.Item item) {
        return row(
                ITEM_FIELDS.keySet(),
                item.number(),
                item.kind(),
                item.title(),
                item.text(),
                item.plan(),
                item.leadUnit(),
                String.join(RowReader.SEPARATOR, item.participants()),
                Objects.toString(item.due(), ""),
                item.rhythm(),
                item.state(),
                Objects.toString(item.closedOn(), ""));
    }

    private static Map<String, String> cells(String item, ExchangeFile.Feedback said) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of(NUMBER, item));
        cells.putAll(row(
                FEEDBACK_FIELDS.keySet(),
                said.number(),
                String.valueOf(said.day()),
                said.date().toString(),
                said.state(),
                Objects.toString(said.until(), ""),
                said.unit(),
                said.text()));
        return cells;
    }

    private static Map<String, String> row(Set<String> columns, String... values) {
        Map<String, String> cells = new LinkedHashMap<>();
        int i = 0;
        for (String column : columns) {
            cells.put(column, values[i++]);
        }
        return cells;
    }

    /** An item that was read, with the row that it came from. */
    record Read(RowReader row, ExchangeFile.Item item, List<ReadFeedback> feedback) {}

    record ReadFeedback(RowReader row, ExchangeFile.Feedback feedback) {}

    /** What the tables say; what is not as it should be is noted cell by cell. */
    static List<Read> read(Sheet items, List<Sheet> feedback, List<CellProblem> problems) {
        Map<String, Read> byNumber = new LinkedHashMap<>();
        for (Sheet.Row row : items.rows()) {
            RowReader reader = new RowReader(items.name(), row, problems);
            String number = required(reader, NUMBER, NUMBER_LENGTH);
            if (number.isEmpty()) {
                continue;
            }
            if (byNumber.put(number, new Read(reader, item(reader, number), new ArrayList<>())) != null) {
                reader.problem(NUMBER, "“" + number + "”与前面的行重复");
            }
        }
        Set<String> seen = new HashSet<>();
        feedback.forEach(sheet ->
                sheet.rows().forEach(row -> feedback(new RowReader(sheet.name(), row, problems), byNumber, seen)));
        return List.copyOf(byNumber.values());
    }

    private static ExchangeFile.Item item(RowReader row, String number) {
        String state = row.text("状态");
        if (!Set.of("", ExchangeFile.OPEN, ExchangeFile.CLOSED).contains(state)) {
            row.problem("状态", "“" + state + "”不在可选范围内，可选：" + ExchangeFile.OPEN + "、" + ExchangeFile.CLOSED);
        }
        if (!Set.of("", ExchangeFile.RHYTHM).contains(row.text("节奏"))) {
            row.problem("节奏", "“" + row.text("节奏") + "”不在可选范围内，可选：" + ExchangeFile.RHYTHM + "，或不填");
        }
        return new ExchangeFile.Item(
                number,
                row.text("类别"),
                required(row, "事项", TITLE),
                atMost(row, "要求", TEXT),
                row.text("规划"),
                row.text("牵头单位"),
                row.list("参与单位"),
                row.optionalDate("期限"),
                row.text("节奏"),
                state.isEmpty() ? ExchangeFile.OPEN : state,
                row.optionalDate("销号日期"),
                List.of());
    }

    private static void feedback(RowReader row, Map<String, Read> items, Set<String> seen) {
        String number = required(row, FEEDBACK_NUMBER, NUMBER_LENGTH);
        if (!number.isEmpty() && !seen.add(number)) {
            row.problem(FEEDBACK_NUMBER, "“" + number + "”与前面的反馈重复");
        }
        if (!DAYS.contains(row.text("第几日"))) {
            row.problem("第几日", "“" + row.text("第几日") + "”不在可选范围内，可选：1、3、7、30");
        }
        FeedbackState state = row.choice("状态", FeedbackState.values(), FeedbackState::label, FeedbackState.UNDER_WAY);
        var said = new ExchangeFile.Feedback(
                number,
                DAYS.contains(row.text("第几日")) ? Integer.parseInt(row.text("第几日")) : 1,
                row.date("日期"),
                state.label(),
                row.optionalDate("完成日期"),
                row.text("单位"),
                required(row, "反馈内容", TEXT));
        Read item = items.get(row.text(NUMBER));
        if (item == null) {
            row.problem(NUMBER, "“" + row.text(NUMBER) + "”不在本文件的事项中");
            return;
        }
        item.feedback().add(new ReadFeedback(row, said));
    }

    private static String required(RowReader row, String column, int most) {
        if (row.isEmpty(column)) {
            row.problem(column, "不能为空");
        }
        return atMost(row, column, most);
    }

    private static String atMost(RowReader row, String column, int most) {
        String text = row.text(column);
        if (text.codePointCount(0, text.length()) > most) {
            row.problem(column, "不超过 " + most + " 个字");
        }
        return text;
    }
}
