package org.duban.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxWriter;
import org.jspecify.annotations.Nullable;

/** The results as xlsx; what is hidden on the page is hidden here. */
final class ResultWorkbook {
    private static final String HIDDEN = "不显示";

    private ResultWorkbook() {}

    static byte[] of(SurveyResult result, List<FreeText> texts) {
        return XlsxWriter.write(List.of(
                sheet("概况", List.of("项目", "数量", "回收率或占比（%）"), about(result)),
                sheet("各题结果", List.of("题号", "题目", "题型", "选项", "人数", "占比（%）", "满意率（%）", "平均分"), questions(result)),
                sheet(
                        "意见建议",
                        List.of("题号", "意见", "隐去说明"),
                        texts.stream().map(ResultWorkbook::text).toList())));
    }

    private static List<List<String>> about(SurveyResult result) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("调查名称：" + result.title(), "", ""));
        lines.add(List.of("调查时间：" + result.opensOn() + " 至 " + result.closesOn(), "", ""));
        lines.add(List.of("发放数", String.valueOf(result.sent()), ""));
        lines.add(List.of(
                "回收数", String.valueOf(result.answers()), result.responseRate().toPlainString()));
        result.groups()
                .forEach(group -> lines.add(List.of(
                        group.name() + "（发放 " + group.sent() + "）", shown(group.answers()), shown(group.rate()))));
        result.ways().forEach(way -> lines.add(List.of(way.label(), shown(way.count()), shown(way.share()))));
        lines.add(List.of("人数不足 " + SmallCells.LEAST + " 的数字以及可据以推算它的数字不显示", "", ""));
        return lines;
    }

    private static List<List<String>> questions(SurveyResult result) {
        List<List<String>> lines = new ArrayList<>();
        for (QuestionResult question : result.questions()) {
            lines.add(line(question, "回答人数", shown(question.people()), "", satisfied(question), mean(question)));
            question.cells()
                    .forEach(cell ->
                            lines.add(line(question, cell.label(), shown(cell.count()), shown(cell.share()), "", "")));
        }
        return lines;
    }

    private static List<String> line(
            QuestionResult question, String option, String count, String share, String satisfied, String mean) {
        return List.of(
                String.valueOf(question.number()),
                question.title(),
                question.kind().label(),
                option,
                count,
                share,
                satisfied,
                mean);
    }

    private static String satisfied(QuestionResult question) {
        if (question.kind() != QuestionKind.SCALE) {
            return "";
        }
        return question.satisfiedAtLeast() == null
                ? shown(question.satisfied())
                : "不低于 " + question.satisfiedAtLeast().toPlainString();
    }

    private static String mean(QuestionResult question) {
        return question.kind() == QuestionKind.SCALE ? shown(question.mean()) : "";
    }

    private static List<String> text(FreeText text) {
        String note = text.blankedBy() == null ? "" : text.blankedBy() + "：" + text.reason();
        return List.of(String.valueOf(text.question()), text.words(), note);
    }

    private static String shown(@Nullable Object number) {
        return Objects.toString(number, HIDDEN);
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
