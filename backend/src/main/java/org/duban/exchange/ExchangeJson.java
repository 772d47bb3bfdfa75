package org.duban.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.Sheet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form: read into the same tables as a workbook, so that one set of rules checks both. */
@Component
class ExchangeJson {
    private static final int MOST_ITEMS = 2000;

    private final JsonMapper json;

    ExchangeJson(JsonMapper json) {
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    byte[] write(ExchangeFile file) {
        return json.writeValueAsBytes(file);
    }

    /** @param feedback one table an item, so that a problem names the item and the place within it */
    record Tables(Sheet items, List<Sheet> feedback) {}

    Tables read(byte[] content, List<CellProblem> problems) {
        JsonNode file = parsed(content);
        if (!ExchangeFile.FORMAT.equals(file.path("format").asString(""))
                || file.path("version").asInt(0) != ExchangeFile.VERSION) {
            throw RuleViolated.invalid(
                    "file",
                    "不是本系统可读的交换文件：应写明 \"format\": \"" + ExchangeFile.FORMAT + "\"、\"version\": "
                            + ExchangeFile.VERSION);
        }
        JsonNode items = file.path("items");
        if (!items.isArray() || items.size() > MOST_ITEMS) {
            throw RuleViolated.invalid("file", "items 应为数组，一个文件不超过 " + MOST_ITEMS + " 件事项");
        }
        List<Sheet.Row> rows = new ArrayList<>();
        List<Sheet> feedback = new ArrayList<>();
        for (JsonNode item : items) {
            int place = rows.size() + 1;
            Sheet.Row row = new Sheet.Row(
                    place, cells(item, ExchangeSheets.ITEM_FIELDS, ExchangeSheets.ITEMS, place, problems));
            rows.add(row);
            feedback.add(feedback(item.path("feedback"), row.cell(ExchangeSheets.NUMBER), place, problems));
        }
        return new Tables(new Sheet(ExchangeSheets.ITEMS, List.of(), rows), feedback);
    }

    private static Sheet feedback(JsonNode said, String number, int place, List<CellProblem> problems) {
        String name = "第 " + place + " 件事项的反馈";
        if (!said.isArray()) {
            problems.add(new CellProblem(ExchangeSheets.ITEMS, place, "feedback", "应为数组；没有反馈的写 []"));
            return new Sheet(name, List.of(), List.of());
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (JsonNode one : said) {
            Map<String, String> cells = cells(one, ExchangeSheets.FEEDBACK_FIELDS, name, rows.size() + 1, problems);
            cells.put(ExchangeSheets.NUMBER, number);
            rows.add(new Sheet.Row(rows.size() + 1, cells));
        }
        return new Sheet(name, List.of(), rows);
    }

    private static Map<String, String> cells(
            JsonNode object, Map<String, String> fields, String sheet, int row, List<CellProblem> problems) {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((column, field) -> {
            String text = text(object.path(field));
            if (text.chars().anyMatch(one -> Character.isISOControl(one) && "\t\n\r".indexOf(one) < 0)) {
                problems.add(new CellProblem(sheet, row, column, "含有看不见的控制字符，请删去后重新导入"));
                text = "";
            }
            cells.put(column, text);
        });
        return cells;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(ExchangeJson::text).collect(Collectors.joining(RowReader.SEPARATOR));
        }
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    private JsonNode parsed(byte[] content) {
        try {
            return json.readTree(content);
        } catch (JacksonException unreadable) {
            throw RuleViolated.invalid("file", "JSON 格式不正确，无法读取");
        }
    }
}
