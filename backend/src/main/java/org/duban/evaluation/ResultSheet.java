package org.duban.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.AssignmentState;
import org.duban.dispatch.Grade;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxWriter;

/**
 * What the government's own performance review takes over: unit by unit, in the order in which the plan names them. It is no
 * ranking, and what it adds up stands line by line in the sheets behind.
 */
final class ResultSheet {
    private static final List<String> ABOUT = List.of("项目", "内容");
    private static final List<String> UNITS = List.of(
            "单位",
            "牵头任务",
            "参与任务",
            "牵头任务平均得分",
            "优秀",
            "良好",
            "合格",
            "不合格",
            "逾期未自评",
            "应报未报",
            "逾期",
            "督办文书",
            "负责指标",
            "其中滞后或无法判断");
    private static final List<String> TASKS =
            List.of("单位", "承担", "序号", "重点任务", "板块", "自评", "核实", "等次", "等次理由", "本单位逾期", "本单位应报未报");
    private static final List<String> INDICATORS = List.of("单位", "序号", "指标", "性质", "目标", "数值", "所属期", "进度评价");
    private static final String LEADS = "牵头";

    private final ReportFacts facts;
    private final String basisHash;

    ResultSheet(ReportFacts facts, String basisHash) {
        this.facts = facts;
        this.basisHash = basisHash;
    }

    byte[] write(Instant dated) {
        List<String> units = units();
        return XlsxWriter.write(
                List.of(
                        sheet("说明", ABOUT, about()),
                        sheet("单位汇总", UNITS, units.stream().map(this::unit).toList()),
                        sheet(
                                "任务明细",
                                TASKS,
                                units.stream()
                                        .flatMap(unit -> tasksOf(unit).stream().map(task -> task(unit, task)))
                                        .toList()),
                        sheet(
                                "指标明细",
                                INDICATORS,
                                units.stream()
                                        .flatMap(unit ->
                                                indicatorsOf(unit).stream().map(one -> indicator(unit, one)))
                                        .toList())),
                dated);
    }

    private List<List<String>> about() {
        return List.of(
                List.of("规划", facts.plan().name()),
                List.of("评估", facts.round().title()),
                List.of("评估基准日", facts.asOf().toString()),
                List.of("评估快照摘要", facts.basis().snapshotHash()),
                List.of("评审结果摘要", basisHash),
                List.of("单位顺序", "按规划任务分工中出现的先后，不是名次"),
                List.of("分值", "满分 100；平均得分为牵头任务得分的算术平均，四舍五入到两位小数"),
                List.of("逾期", "按任务时间线中到期未办的事项计，补办后仍计"));
    }

    /** Leads as the assessment has them, then whoever has a part, and who answers for an indicator. */
    private List<String> units() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (TaskFacts task : facts.tasks()) {
            names.put(facts.lead(task), true);
            task.units().stream()
                    .filter(unit -> unit.state() != AssignmentState.RELEASED)
                    .forEach(unit -> names.put(unit.name(), true));
        }
        facts.indicators().stream()
                .map(IndicatorFacts::unitName)
                .filter(Objects::nonNull)
                .forEach(name -> names.put(name, true));
        return List.copyOf(names.keySet());
    }

    private List<TaskFacts> tasksOf(String unit) {
        return facts.tasks().stream()
                .filter(task -> leads(unit, task) || hasPart(unit, task))
                .toList();
    }

    private boolean leads(String unit, TaskFacts task) {
        return facts.lead(task).equals(unit);
    }

    private static boolean hasPart(String unit, TaskFacts task) {
        return task.units().stream()
                .anyMatch(one -> one.name().equals(unit) && one.state() != AssignmentState.RELEASED);
    }

    private List<IndicatorFacts> indicatorsOf(String unit) {
        return facts.indicators().stream()
                .filter(indicator -> unit.equals(indicator.unitName()))
                .toList();
    }

    private List<String> unit(String unit) {
        List<TaskFacts> all = tasksOf(unit);
        List<TaskFacts> led = all.stream().filter(task -> leads(unit, task)).toList();
        List<ReportBasis.Result> results = facts.results(led);
        List<String> cells = new ArrayList<>();
        cells.add(unit);
        cells.add(count(led.size()));
        cells.add(count((long) all.size() - led.size()));
        cells.add(Phrases.amount(ReportFacts.meanScore(results)));
        for (Grade grade : Grade.values()) {
            cells.add(count(ReportFacts.count(results, grade)));
        }
        cells.add(count(results.stream().filter(ReportBasis.Result::silent).count()));
        cells.add(count(
                facts.all().stream().mapToLong(task -> silences(unit, task)).sum()));
        cells.add(count(
                facts.all().stream().mapToLong(task -> latenesses(unit, task)).sum()));
        cells.add(count(facts.all().stream()
                .flatMap(task -> task.orders().stream())
                .filter(order -> order.unitName().equals(unit))
                .count()));
        cells.add(count(indicatorsOf(unit).size()));
        cells.add(count(IndicatorDraft.wanting(indicatorsOf(unit)).size()));
        return cells;
    }

    private static long silences(String unit, TaskFacts task) {
        return task.reports().stream()
                .filter(report -> report.silent().contains(unit))
                .count();
    }

    private static long latenesses(String unit, TaskFacts task) {
        return task.latenesses().stream()
                .filter(lateness -> lateness.unitName().equals(unit))
                .count();
    }

    private static String count(long number) {
        return String.valueOf(number);
    }

    private List<String> task(String unit, TaskFacts task) {
        ReportBasis.Result result = facts.result(task);
        return List.of(
                unit,
                leads(unit, task) ? LEADS : "参与",
                task.number(),
                task.title(),
                task.section(),
                result == null ? Phrases.NONE : Phrases.amount(result.selfTotal()),
                result == null ? Phrases.NONE : Phrases.amount(result.total()),
                result == null || result.grade() == null
                        ? "未列入评估"
                        : result.grade().label(),
                result == null ? "" : Objects.requireNonNullElse(result.gradeReason(), ""),
                count(latenesses(unit, task)),
                count(silences(unit, task)));
    }

    private static List<String> indicator(String unit, IndicatorFacts one) {
        return List.of(
                unit,
                one.number(),
                one.name(),
                one.binding() ? "约束性" : "预期性",
                one.target(),
                Phrases.amount(one.value()),
                Objects.requireNonNullElse(one.period(), Phrases.NONE),
                Objects.requireNonNullElse(one.scale(), "无法判断"));
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
