package org.duban.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** A column of the ledger, under the name that addresses and kept views use for it. */
enum LedgerColumn {
    number("编号", 8, LedgerLine::number),
    title("重点任务", 36, LedgerLine::title),
    section("所属章节", 20, LedgerLine::section),
    lead("主办单位", 14, LedgerLine::lead),
    participants("参与单位", 28, line -> String.join("、", line.participants())),
    phase("阶段", 10, line -> line.phase().label() + (line.suspendedAt() == null ? "" : "（已中止）")),
    light("亮灯", 8, line -> line.light().label() + (line.overridden() ? "（人工）" : "")),
    lightReason("亮灯理由", 28, LedgerLine::lightReason),
    milestone("里程碑", 28, LedgerLine::milestone),
    owner("责任单位", 14, LedgerLine::owner),
    due("完成时限", 12, LedgerLine::due),
    originalDue("原定时限", 12, LedgerLine::originalDue),
    state("里程碑状态", 12, line -> line.state() == null ? null : line.state().label()),
    daysLate("逾期天数", 10, LedgerLine::daysLate),
    extensions("延期次数", 10, line -> line.milestoneId() == null ? null : (Object) line.extensions()),
    yearlyTarget("年度目标", 24, LedgerLine::yearlyTarget),
    lastReport("最近报送", 20, line -> line.lastReport() == null ? null : told(line.lastReport())),
    grade("评定等次", 10, line -> line.grade() == null ? null : line.grade().label());

    private final String label;
    private final int width;
    private final Function<LedgerLine, @Nullable Object> value;

    LedgerColumn(String label, int width, Function<LedgerLine, @Nullable Object> value) {
        this.label = label;
        this.width = width;
        this.value = value;
    }

    String label() {
        return label;
    }

    /** In characters, as a spreadsheet counts. */
    int width() {
        return width;
    }

    /** A number, or what prints as a text. */
    Object of(LedgerLine line) {
        Object found = value.apply(line);
        return found instanceof Number ? found : Objects.toString(found, "");
    }

    /** By their names, separated by commas; all when none is named. */
    static List<LedgerColumn> named(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return List.of(values());
        }
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .distinct()
                .map(LedgerColumn::one)
                .toList();
    }

    private static LedgerColumn one(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("columns", "没有名为“" + name + "”的列，请从列清单中选择"));
    }

    private static String told(LedgerLine.Report report) {
        return report.label() + "（" + report.state().label() + "）";
    }
}
