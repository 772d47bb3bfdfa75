package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.TaskFacts;
import org.duban.assessment.Tick;
import org.duban.paper.Annex;
import org.duban.paper.Block;
import org.duban.survey.QuestionKind;
import org.duban.survey.SurveyResult;
import org.jspecify.annotations.Nullable;

/** The tables behind the report, each left out when it would be empty, and the course of each indicator. */
final class AnnexDraft {
    private static final List<String> INDICATORS = List.of("序号", "指标", "性质", "目标", "基期", "数值", "所属期", "应达", "进度评价");
    private static final List<String> TASKS =
            List.of("序号", "重点任务", "主办单位", "亮灯", "里程碑", "自评", "核实", "专家", "得分", "书面、抽查、群众", "等次");
    private static final List<String> PROJECTS = List.of("重点项目", "主办单位", "亮灯", "里程碑", "进度");
    private static final List<String> COUNTIES = List.of("县（市、区）", "参与任务", "应报未报", "逾期", "指标数值");
    private static final List<String> SURVEYS = List.of("调查", "题目", "回答人数", "结果");
    private static final List<String> FINDINGS = List.of("责任单位", "问题", "整改期限", "完成日期", "整改结果");

    private final ReportFacts facts;

    AnnexDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Annex> write() {
        List<Annex> annexes = new ArrayList<>();
        add(
                annexes,
                "主要指标完成情况表",
                INDICATORS,
                facts.indicators().stream().map(AnnexDraft::indicator).toList());
        courses(annexes);
        add(annexes, "重点任务评估结果表", TASKS, facts.tasks().stream().map(this::task).toList());
        add(
                annexes,
                "重点项目推进情况表",
                PROJECTS,
                facts.projects().stream().map(this::project).toList());
        add(
                annexes,
                "县（市、区）情况表",
                COUNTIES,
                new Counties(facts).known().stream().map(AnnexDraft::county).toList());
        add(
                annexes,
                "社会满意度调查结果表",
                SURVEYS,
                facts.basis().surveys().stream()
                        .flatMap(survey -> survey(survey).stream())
                        .toList());
        add(
                annexes,
                "问题整改情况表",
                FINDINGS,
                facts.basis().findings().stream().map(AnnexDraft::finding).toList());
        return annexes;
    }

    private static void add(List<Annex> annexes, String title, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            annexes.add(new Annex(title, List.of(Block.table(columns, rows))));
        }
    }

    private void courses(List<Annex> annexes) {
        List<Block> charts = facts.indicators().stream()
                .flatMap(indicator -> Charts.course(indicator).stream())
                .toList();
        if (!charts.isEmpty()) {
            annexes.add(new Annex("主要指标路径、实绩和预测图", charts));
        }
    }

    private static List<String> indicator(IndicatorFacts one) {
        return List.of(
                one.number(),
                one.name() + "（" + one.unit() + "）",
                one.binding() ? "约束性" : "预期性",
                one.target(),
                Phrases.amount(one.baseline()),
                Phrases.amount(one.value()),
                Objects.requireNonNullElse(one.period(), Phrases.NONE),
                Phrases.amount(one.expected()),
                Objects.requireNonNullElse(one.scale(), "无法判断"));
    }

    private List<String> task(TaskFacts task) {
        ReportBasis.Result result = facts.result(task);
        return List.of(
                task.number(),
                task.title(),
                facts.lead(task),
                task.light().label(),
                milestones(task),
                result == null ? Phrases.NONE : result.silent() ? "未自评" : Phrases.amount(result.selfTotal()),
                result == null ? Phrases.NONE : Phrases.amount(result.verifiedTotal()),
                result == null ? Phrases.NONE : Phrases.amount(result.expertMean()),
                result == null ? Phrases.NONE : Phrases.amount(result.total()),
                result == null ? Phrases.NONE : ticks(result),
                grade(result));
    }

    private static String grade(ReportBasis.@Nullable Result result) {
        if (result == null) {
            return "未列入";
        }
        return result.grade() == null ? Phrases.NONE : result.grade().label();
    }

    private static String ticks(ReportBasis.Result result) {
        return tick(result.paper()) + "、" + tick(result.spot()) + "、" + tick(result.people());
    }

    private static String tick(@Nullable Tick tick) {
        return tick == null ? Phrases.NONE : tick.label();
    }

    private static String milestones(TaskFacts task) {
        return task.milestones().isEmpty()
                ? Phrases.NONE
                : ReportFacts.done(task.milestones()) + "/" + task.milestones().size();
    }

    private List<String> project(TaskFacts project) {
        return List.of(
                project.title(),
                facts.lead(project),
                project.light().label(),
                milestones(project),
                project.phase().label());
    }

    private static List<String> county(Counties.County county) {
        return List.of(
                county.name(),
                String.valueOf(county.tasks()),
                String.valueOf(county.silences()),
                String.valueOf(county.latenesses()),
                county.values().isEmpty()
                        ? Phrases.NONE
                        : String.join(
                                "；",
                                county.values().stream().map(AnnexDraft::value).toList()));
    }

    private static String value(Counties.Value value) {
        return value.indicator().name() + " " + Phrases.amount(value.county().value())
                + value.indicator().unit() + "（" + value.county().period() + "）";
    }

    private static List<List<String>> survey(SurveyResult survey) {
        return survey.questions().stream()
                .filter(question -> question.kind() == QuestionKind.SCALE)
                .map(question -> List.of(
                        survey.title(),
                        question.title(),
                        question.people() == null ? "不公布" : String.valueOf(question.people()),
                        ViewsDraft.satisfied(question)))
                .toList();
    }

    private static List<String> finding(Finding one) {
        return List.of(
                one.unitName(),
                one.problem(),
                one.due() == null ? Phrases.NONE : Phrases.day(one.due()),
                one.doneOn() == null ? Phrases.NONE : Phrases.day(one.doneOn()),
                one.outcome());
    }
}
