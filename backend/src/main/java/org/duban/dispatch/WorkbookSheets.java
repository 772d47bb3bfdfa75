package org.duban.dispatch;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.shared.table.FormSheet;
import org.duban.shared.table.FormSheet.Column;
import org.jspecify.annotations.Nullable;

/** The sheets of a unit's workbook for a round. */
final class WorkbookSheets {
    static final String TEXTS = "进展";
    static final String MILESTONES = "里程碑";
    static final String FIGURES = "数字";
    static final Set<String> NAMES = Set.of(TEXTS, MILESTONES, FIGURES);
    static final String KEY = "填报编号";
    static final String TASK = "任务";
    static final String DONE = "已做工作";
    static final String PROBLEMS = "存在问题";
    static final String NEXT = "下一步打算";
    static final String MILESTONE_ID = "里程碑编号";
    static final String STATE = "目前状态";
    static final String FIGURE_ID = "数字编号";
    static final String AMOUNT = "本期";
    static final String REASON = "说明";

    static final List<String> STATES =
            Arrays.stream(MilestoneState.values()).map(MilestoneState::label).toList();

    private WorkbookSheets() {}

    static List<String> instructions(RoundItem round, String unit) {
        return List.of(
                unit + "“" + round.label() + "”进展填报表",
                "本表不得填写涉密内容、内部敏感资料和不必要的个人信息。",
                "灰色单元格已锁定，请勿改动，尤其是“填报编号”；白色单元格由您填写，空着的不会改动系统中已有的草稿。",
                "“进展”“里程碑”表中已带出系统中的草稿，没有草稿的带出上期内容；与上期相同的，请核对后保留。",
                "“数字”表填本期数；累计数从规划实施起累计，不能小于上期；变动较大的请在“说明”中写一句原因。",
                "填好后在“进展报送”页面导入：先列出差异和问题，确认之后存为草稿，由您在待办事项中核对后提交。",
                "不支持公式和宏，请粘贴为数值。");
    }

    static List<FormSheet> of(List<OfflinePart> parts) {
        return List.of(texts(parts), milestones(parts), figures(parts));
    }

    private static FormSheet texts(List<OfflinePart> parts) {
        List<Column> columns = List.of(
                Column.locked(KEY, 14),
                Column.locked(TASK, 40),
                Column.open(DONE, 60),
                Column.open(PROBLEMS, 40),
                Column.open(NEXT, 40));
        return new FormSheet(
                TEXTS,
                columns,
                parts.stream()
                        .map(part -> row(
                                part,
                                DONE,
                                text(part.form().done()),
                                PROBLEMS,
                                text(part.form().problems()),
                                NEXT,
                                text(part.form().next())))
                        .toList());
    }

    private static FormSheet milestones(List<OfflinePart> parts) {
        List<Column> columns = List.of(
                Column.locked(KEY, 14),
                Column.locked(TASK, 40),
                Column.locked(MILESTONE_ID, 12),
                Column.locked("里程碑", 40),
                Column.locked("完成时限", 14),
                Column.choice(STATE, STATES, 14));
        return new FormSheet(
                MILESTONES,
                columns,
                parts.stream()
                        .flatMap(part -> part.milestones().stream()
                                .map(milestone -> row(
                                        part,
                                        MILESTONE_ID,
                                        String.valueOf(milestone.id()),
                                        "里程碑",
                                        milestone.title(),
                                        "完成时限",
                                        milestone.due().toString(),
                                        STATE,
                                        Objects.requireNonNull(part.states().get(milestone.id()))
                                                .label())))
                        .toList());
    }

    private static FormSheet figures(List<OfflinePart> parts) {
        List<Column> columns = List.of(
                Column.locked(KEY, 14),
                Column.locked(TASK, 40),
                Column.locked(FIGURE_ID, 12),
                Column.locked("数字", 30),
                Column.locked("计量单位", 10),
                Column.locked("口径", 10),
                Column.locked("上期", 14),
                Column.open(AMOUNT, 14),
                Column.open(REASON, 40));
        return new FormSheet(
                FIGURES,
                columns,
                parts.stream()
                        .flatMap(part -> part.prefill().figures().stream().map(asked -> figure(part, asked)))
                        .toList());
    }

    private static Map<String, String> figure(OfflinePart part, ReportPrefill.Asked asked) {
        Figure figure = asked.figure();
        FigureStatement said = part.stated(figure.id());
        return row(
                part,
                FIGURE_ID,
                String.valueOf(figure.id()),
                "数字",
                figure.name(),
                "计量单位",
                figure.measure(),
                "口径",
                figure.kind().label(),
                "上期",
                number(asked.last()),
                AMOUNT,
                said == null ? "" : number(said.amount()),
                REASON,
                said == null ? "" : text(said.reason()));
    }

    private static Map<String, String> row(OfflinePart part, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(KEY, part.key());
        row.put(TASK, part.task());
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : Amount.text(amount);
    }
}
